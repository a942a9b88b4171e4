// spawn: g_thread_pool_push
// loop: while over a buffer
// origin: binary message
// waits: g_thread_pool_free
// distance: helper function
// differs: limit of the thread pool
// A: unbounded Y3 | limiter: -1 threads
// B: bounded N8 | limiter: 8 threads
// witness: runnable
// packages: glib-2.0 gthread-2.0
#include "witness.h"
#include <glib.h>
#include <string.h>

#ifndef TWIN
#define DELIVERY_THREADS -1
#else
#define DELIVERY_THREADS 8
#endif

typedef struct {
  GThreadPool *pool;
  GHashTable *subscribers;
  guint delivered;
} Broker;

typedef struct {
  guint32 topic;
  GBytes *payload;
} Delivery;

static void deliver(gpointer data, gpointer user_data) {
  Delivery *d = data;
  Broker *broker = user_data;
  witnessTask();
  g_atomic_int_inc(&broker->delivered);
  g_bytes_unref(d->payload);
  g_free(d);
}

static gboolean broker_open(Broker *broker, GError **error) {
  broker->subscribers = g_hash_table_new(g_direct_hash, g_direct_equal);
  broker->delivered = 0;
  broker->pool = g_thread_pool_new(deliver, broker, DELIVERY_THREADS, FALSE, error);
  return broker->pool != NULL;
}

static void broker_close(Broker *broker) {
  g_thread_pool_free(broker->pool, FALSE, TRUE);
  g_hash_table_unref(broker->subscribers);
}

/* A frame is the topic (4 bytes, big endian), the length (2 bytes), the payload. */
static gboolean broker_publish(Broker *broker, const guint8 *frames, gsize length, GError **error) {
  gsize at = 0;
  while (length - at >= 6) {
    guint32 topic;
    guint16 size;
    memcpy(&topic, frames + at, 4);
    memcpy(&size, frames + at + 4, 2);
    size = GUINT16_FROM_BE(size);
    at += 6;
    if (size > length - at)
      return FALSE;
    Delivery *d = g_new0(Delivery, 1);
    d->topic = GUINT32_FROM_BE(topic);
    d->payload = g_bytes_new(frames + at, size);
    if (!g_thread_pool_push(broker->pool, d, error))
      return FALSE;
    at += size;
  }
  return TRUE;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GByteArray *frames = g_byte_array_new();
  for (size_t i = 0; i < n; i++)
    g_byte_array_append(frames, (const guint8 *)"\0\0\0\1\0\4ping", 10);
  Broker broker;
  GError *error = NULL;
  if (!broker_open(&broker, &error) || !broker_publish(&broker, frames->data, frames->len, &error))
    g_error("broker: %s", error ? error->message : "malformed frame");
  broker_close(&broker);
  return witnessReport();
}
