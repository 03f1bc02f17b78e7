# One image for every role: `kring serve --role web|worker|all`, and `kring migrate` before a new version starts.
FROM python:3.13-slim AS build
WORKDIR /src
COPY requirements/ requirements/
RUN python -m venv /opt/kring \
    && /opt/kring/bin/pip install --no-cache-dir --require-hashes -r requirements/runtime.txt \
    && pip install --no-cache-dir --require-hashes -r requirements/build.txt
COPY . .
RUN pip wheel --no-cache-dir --no-build-isolation --no-deps --wheel-dir /wheels . \
    && /opt/kring/bin/pip install --no-cache-dir --no-index --no-deps /wheels/*.whl

FROM python:3.13-slim
COPY --from=build /opt/kring /opt/kring
RUN useradd --system --user-group --create-home --home-dir /var/lib/kring kring
USER kring
WORKDIR /var/lib/kring
ENV PATH=/opt/kring/bin:$PATH PYTHONUNBUFFERED=1 KRING_HOST=0.0.0.0 KRING_PORT=8000
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"KRING_PORT\"]}/healthz', timeout=4)"]
CMD ["kring", "serve"]
