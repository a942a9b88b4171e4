// REQUIRES: glib-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// Numbers that are cut by another number of the same object, numbers of the network
// that are kept in an object, and pools as wide as a field of the caller.

#include <arpa/inet.h>
#include <glib.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
void *put(void *);
static void start(void *of)
{
    pthread_t t;
    if (pthread_create(&t, NULL, put, of) == 0)
        pthread_detach(t);
}
struct object { uint64_t length, part_size; unsigned streams; };
void parts(const struct object *o)
{
    for (uint64_t at = 0; at < o->length; at += o->part_size)
        start(NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void counted_parts(const struct object *o)
{
    uint64_t n = (o->length + o->part_size - 1) / o->part_size;
    for (uint64_t i = 0; i < n; i++)
        start(NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void streams(const struct object *o)
{
    for (unsigned i = 0; i < o->streams; i++)
        start(NULL);
}
struct hello { uint32_t version, streams; };
struct session { unsigned workers; struct hello hello; };
static int decode(const unsigned char *frame, size_t len, struct hello *out)
{
    uint32_t words[2];
    if (len < sizeof(words))
        return -1;
    memcpy(words, frame, sizeof(words));
    out->version = ntohl(words[0]);
    out->streams = ntohl(words[1]);
    return 0;
}
static void start_all(unsigned n)
{
    while (n-- > 0)
        start(NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void told(struct session *s, const unsigned char *frame, size_t len)
{
    if (decode(frame, len, &s->hello) == 0)
        start_all(s->hello.streams);
}
static void start_workers(unsigned n)
{
    while (n-- > 0)
        start(NULL);
}
void configured(struct session *s, const unsigned char *frame, size_t len)
{
    if (decode(frame, len, &s->hello) == 0)
        start_workers(s->workers);
}
struct editor { GThreadPool *writers; };
void write_tags(gpointer, gpointer);
void open_editor(struct editor *e)
{
    e->writers = g_thread_pool_new(write_tags, e, -1, FALSE, NULL);
}
void save(struct editor *e, GList *selection)
{
    for (GList *l = selection; l; l = l->next)
        g_thread_pool_push(e->writers, l->data, NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
struct viewer { GThreadPool *readers; };
void open_viewer(struct viewer *v)
{
    v->readers = g_thread_pool_new(write_tags, v, 6, FALSE, NULL);
}
void show(struct viewer *v, GList *selection)
{
    for (GList *l = selection; l; l = l->next)
        g_thread_pool_push(v->readers, l->data, NULL);
}
