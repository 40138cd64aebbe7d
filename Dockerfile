# syntax=docker/dockerfile:1
# kokoro-speech in a container: no torch, not root, the model inside.
#   docker build -t kokoro-speech .
#   docker run --rm -p 50051:50051 kokoro-speech
# An image of one language only: --build-arg EXTRAS=engine,english,cli
# An image without the model, for a volume: --target server
# The HTTP adapter alone, for a server elsewhere: --target http

FROM python:3.11-slim-bookworm AS source
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/kokoro-speech
WORKDIR /src
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY requirements requirements
COPY protos protos
COPY server server
COPY clients clients

FROM source AS build
ARG EXTRAS=server,cli
RUN /opt/kokoro-speech/bin/pip install --constraint requirements/server.txt ".[${EXTRAS}]"

FROM source AS build-http
RUN /opt/kokoro-speech/bin/pip install --constraint requirements/server.txt ".[http]"

FROM python:3.11-slim-bookworm AS http
RUN groupadd --gid 10001 kokoro && useradd --uid 10001 --gid 10001 kokoro
COPY --from=build-http /opt/kokoro-speech /opt/kokoro-speech
# As below: the operator decides which ports to publish.
ENV PATH=/opt/kokoro-speech/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    KOKORO_HTTP_LISTEN=0.0.0.0:8880 \
    KOKORO_HTTP_ALLOW_INSECURE=1
USER 10001:10001
EXPOSE 8880
STOPSIGNAL SIGTERM
HEALTHCHECK --start-period=10s --interval=10s --timeout=6s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8880/health')"]
ENTRYPOINT ["kokoro-http"]

FROM python:3.11-slim-bookworm AS server
RUN groupadd --gid 10001 kokoro \
    && useradd --create-home --uid 10001 --gid 10001 kokoro \
    && install --directory --owner=kokoro --group=kokoro /var/lib/kokoro-speech
COPY --from=build /opt/kokoro-speech /opt/kokoro-speech
# Inside a container every interface is its own, and the operator decides which ports to publish. So
# listening on 0.0.0.0 in clear text is allowed here.
ENV PATH=/opt/kokoro-speech/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    KOKORO_SPEECH_LISTEN=0.0.0.0:50051 \
    KOKORO_SPEECH_ALLOW_INSECURE=1 \
    KOKORO_SPEECH_MODEL_DIR=/var/lib/kokoro-speech/pack \
    KOKORO_SPEECH_LOG_FORMAT=json
USER 10001:10001
EXPOSE 50051
STOPSIGNAL SIGTERM
HEALTHCHECK --start-period=60s --interval=10s --timeout=3s \
    CMD ["kokoro-speech", "health", "--server", "127.0.0.1:50051"]
ENTRYPOINT ["kokoro-server"]
CMD ["serve"]

FROM server AS model
RUN kokoro-server pull

FROM server
COPY --from=model /var/lib/kokoro-speech /var/lib/kokoro-speech
ENV KOKORO_SPEECH_OFFLINE=1
