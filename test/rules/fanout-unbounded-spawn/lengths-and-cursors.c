// REQUIRES: glib-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// Containers of GLib, lists, lengths beside arrays, what fits into a message.

#include <arpa/inet.h>
#include <gio/gio.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

gpointer sensor(gpointer);
void *serve(void *);

static void started(gpointer of) { g_thread_unref(g_thread_new("s", sensor, of)); }

void few_words(const char *header) {
  char **parts = g_strsplit(header, ",", 8);
  for (char **p = parts; *p; p++)
    started(*p);
}

void all_words(const char *header) {
  char **parts = g_strsplit(header, ",", 0);
  for (char **p = parts; *p; p++)
    started(*p);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void by_length(GArray *ids) {
  guint n = MIN(ids->len, G_MAXUINT);
  for (guint i = 0; i < n; i++)
    started(GINT_TO_POINTER(g_array_index(ids, gint, i)));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void by_small_length(GArray *ids) {
  guint n = MIN(ids->len, 16);
  for (guint i = 0; i < n; i++)
    started(GINT_TO_POINTER(g_array_index(ids, gint, i)));
}

void of_table(GHashTable *hosts) {
  GHashTableIter it;
  gpointer host;
  g_hash_table_iter_init(&it, hosts);
  while (g_hash_table_iter_next(&it, &host, NULL))
    started(host);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void of_small_table(GHashTable *hosts) {
  GHashTableIter it;
  gpointer host;
  if (g_hash_table_size(hosts) > 16)
    return;
  g_hash_table_iter_init(&it, hosts);
  while (g_hash_table_iter_next(&it, &host, NULL))
    started(host);
}

void popped(GQueue *work) {
  gpointer item;
  while ((item = g_queue_pop_head(work)) != NULL)
    started(item);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void popped_few(GQueue *work) {
  gpointer item;
  if (g_queue_get_length(work) > 16)
    return;
  while ((item = g_queue_pop_head(work)) != NULL)
    started(item);
}

void of_sequence(GSequence *all) {
  GSequenceIter *it = g_sequence_get_begin_iter(all);
  while (!g_sequence_iter_is_end(it)) {
    started(g_sequence_get(it));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    it = g_sequence_iter_next(it);
  }
}

void pool_of_one(GPtrArray *all) {
  for (guint i = 0; i < all->len; i++) {
    GThreadPool *one = g_thread_pool_new((GFunc)sensor, NULL, 1, TRUE, NULL);
    g_thread_pool_push(one, all->pdata[i], NULL);
    g_thread_pool_free(one, FALSE, TRUE);
  }
}

struct node {
  struct node *next;
  void *data;
};

static void launched(void *of) {
  pthread_t t;
  if (pthread_create(&t, NULL, serve, of) == 0)
    pthread_detach(t);
}

void of_list(const struct node *at) {
  if (at == NULL)
    return;
  do
    launched(at->data);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  while ((at = at->next) != NULL);
}

void of_list_whole(const struct node *at) {
  while ((at = at->next))
    launched(at->data);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct shard {
  int id;
};

void each_tenth(struct shard *shards, size_t n) {
  for (size_t k = 0; k < (n + 9) / 10; k++)
    launched(shards + k * 10);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void shares(struct shard *shards, size_t n, size_t workers) {
  size_t each = n / workers;
  for (size_t k = 0; k < workers; k++)
    launched(shards + k * each);
}

struct replicas {
  uint16_t count;
  struct shard all[7];
};

void of_fixed(const struct replicas *r) {
  for (const struct shard *s = r->all; s < r->all + r->count; s++)
    launched((void *)s);
  for (int i = 0; i < r->count; i++)
    launched((void *)&r->all[i]);
}

struct flexible {
  uint16_t count;
  struct shard all[1];
};

void of_flexible(const struct flexible *r) {
  for (int i = 0; i < r->count; i++)
    launched((void *)&r->all[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct header {
  uint32_t count;
};

void what_fits(const uint8_t *message, size_t length) {
  const struct header *h = (const void *)message;
  const struct shard *all = (const void *)(h + 1);
  uint32_t n = ntohl(h->count);
  if (length < sizeof *h || (length - sizeof *h) / sizeof *all < n)
    return;
  for (uint32_t i = 0; i < n; i++)
    launched((void *)&all[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void what_is_allowed(const uint8_t *message, size_t length) {
  const struct header *h = (const void *)message;
  const struct shard *all = (const void *)(h + 1);
  uint32_t n = ntohl(h->count);
  if (length < sizeof *h || n > 64)
    return;
  for (uint32_t i = 0; i < n; i++)
    launched((void *)&all[i]);
}

void as_wide_as_the_list(GSList *all) {
  int width = (int)g_slist_length(all);
  GThreadPool *pool = g_thread_pool_new((GFunc)sensor, NULL, MAX(width, 1), TRUE, NULL);
  for (GSList *l = all; l; l = g_slist_next(l))
    g_thread_pool_push(pool, l->data, NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  g_thread_pool_free(pool, FALSE, TRUE);
}

void eight_wide(GSList *all) {
  int width = (int)g_slist_length(all);
  GThreadPool *pool = g_thread_pool_new((GFunc)sensor, NULL, MIN(width, 8), TRUE, NULL);
  for (GSList *l = all; l; l = g_slist_next(l))
    g_thread_pool_push(pool, l->data, NULL);
  g_thread_pool_free(pool, FALSE, TRUE);
}

void pool_for_each(GPtrArray *all) {
  for (guint i = 0; i < all->len; i++) {
    GThreadPool *one = g_thread_pool_new((GFunc)sensor, NULL, 1, TRUE, NULL);
    g_thread_pool_push(one, all->pdata[i], NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    g_thread_pool_free(one, FALSE, FALSE);
  }
}

int two_of_each_line(const char *cluster) {
  while (*cluster) {
    char host[64];
    int port, length = 0;
    if (sscanf(cluster, "%63[^:]:%d%n", host, &port, &length) != 2)
      return -1;
    started(strdup(host));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    cluster += length;
  }
  return 0;
}

struct gate {
  int open, most;
};

const struct node *until_full(struct gate *gate, const struct node *at) {
  for (; at != NULL && gate->open < gate->most; at = at->next) {
    pthread_t t;
    gate->open++;
    if (pthread_create(&t, NULL, serve, gate) != 0)
      gate->open--;
  }
  return at;
}

const struct node *until_failed(struct gate *gate, const struct node *at) {
  for (; at != NULL && gate->open >= 0; at = at->next) {
    pthread_t t;
    gate->open++;
    if (pthread_create(&t, NULL, serve, gate) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      gate->open--;
  }
  return at;
}
