// spawn: g_thread_new
// loop: while g_async_queue_pop
// origin: message queue
// limiter: none
// waits: detached
// distance: same function
// differs: who does the work
// A: unbounded Y8 | limiter: none
// B: bounded N3 | spawn: handled in the loop
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  guint32 sender;
  gchar *body;
} BusMessage;

static BusMessage quit_message;

static gpointer handle_message(gpointer data) {
  BusMessage *message = data;
  witnessTask();
  g_free(message->body);
  g_free(message);
  return NULL;
}

void bus_dispatch(GAsyncQueue *bus) {
  BusMessage *message;
  while ((message = g_async_queue_pop(bus)) != &quit_message) {
#ifdef TWIN
    handle_message(message);
#else
    g_thread_unref(g_thread_new("bus-handler", handle_message, message));
#endif
  }
}

int main(int argc, char **argv) {
  GAsyncQueue *bus = g_async_queue_new();
  for (gsize n = witnessSize(argc, argv); n > 0; n--) {
    BusMessage *message = g_new0(BusMessage, 1);
    message->body = g_strdup("{\"op\": \"refresh\"}");
    g_async_queue_push(bus, message);
  }
  g_async_queue_push(bus, &quit_message);
  bus_dispatch(bus);
  return witnessReport();
}
