security = <b>Security</b>
security-open = The notes are open now. They close by themselves after 5 quiet minutes, after 15 minutes at the latest.
security-locked = The notes are closed now. To change the code, open them first.
security-change = Change the code
security-code = New spare code
security-close = Close now
security-code-ask = Show a new spare code? The old one stops working at once. Have paper and a pen ready.
security-code-sure = Show the new code
