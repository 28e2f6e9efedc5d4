FROM python:3.11-slim

# No byte code is written while it runs, so that the container can be read-only.
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 SIDE_BY_SIDE_DATA=/data

# Pango, to make PDF files. Without it everything else works.
RUN apt-get update -qq && apt-get install -qq -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 && rm -rf /var/lib/apt/lists/*
RUN useradd --create-home --uid 10001 side && mkdir /data && chown side /data
WORKDIR /app

# What changes seldom comes first: a change of words builds in seconds.
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY . .
RUN pip install --no-cache-dir --no-deps --no-build-isolation -e .

USER side
VOLUME /data
EXPOSE 8501
HEALTHCHECK --start-period=20s CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8501/healthz', timeout=3)"]
CMD ["streamlit", "run", "app.py", "--server.port", "8501"]
