# One image for every role: `kring serve --role web|worker|all`, and `kring migrate` before a new version starts.
FROM python:3.13-slim AS build
WORKDIR /src
COPY requirements/ requirements/
# The program's own environment gets no pip: nothing is installed into it later.
RUN python -m venv --without-pip /opt/kring \
    && pip --python /opt/kring/bin/python install --no-cache-dir --require-hashes -r requirements/runtime.txt \
    && pip install --no-cache-dir --require-hashes -r requirements/build.txt
COPY . .
RUN pip wheel --no-cache-dir --no-build-isolation --no-deps --wheel-dir /wheels . \
    && pip --python /opt/kring/bin/python install --no-cache-dir --no-index --no-deps /wheels/*.whl

FROM python:3.13-slim
COPY --from=build /opt/kring /opt/kring
# A fixed number, so that who owns a volume is known before the image is. SQLite's file is written here, nothing else is.
RUN useradd --system --uid 10001 --user-group --create-home --home-dir /var/lib/kring kring
USER 10001
WORKDIR /var/lib/kring
VOLUME /var/lib/kring
ENV PATH=/opt/kring/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 KRING_HOST=0.0.0.0 KRING_PORT=8000
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"KRING_PORT\"]}/healthz', timeout=4)"]
CMD ["kring", "serve"]
