# Two stages: the first makes the environment exactly as `make setup` does, the second holds the
# environment and the program, and nothing that is for development.
FROM python:3.11-slim-bookworm AS build
WORKDIR /app
COPY requirements.txt ./
RUN python3 -m venv .venv \
 && .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.txt

FROM python:3.11-slim-bookworm
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin jazba \
 && install -d -o jazba -g jazba -m 0700 /data /mark
WORKDIR /app
COPY --from=build /app/.venv .venv
COPY bot bot
COPY handlers handlers
COPY journal journal
COPY vault vault
COPY storage storage
COPY report report
COPY locales locales
ENV DATA_DIR=/data \
    HIGH_WATER_DIR=/mark \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
USER jazba
VOLUME ["/data", "/mark"]
STOPSIGNAL SIGTERM
ENTRYPOINT [".venv/bin/python", "-m", "bot"]
