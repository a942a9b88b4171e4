// REQUIRES: glib-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// Sizes and their checks with the collections of GLib.

#include <glib.h>
#include <gio/gio.h>
gpointer fn(gpointer);
typedef struct { GPtrArray *items; guint n; GList *list; GSList *sl; gchar **names; gsize len; } Batch;
#define GO(x) g_thread_unref(g_thread_new("w", fn, (gpointer)(x)))
void arr(const Batch *b) { for (guint i = 0; i < b->items->len; i++) GO(g_ptr_array_index(b->items, i)); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void arr_checked(const Batch *b) { g_return_if_fail(b->items->len <= 64); for (guint i = 0; i < b->items->len; i++) GO(g_ptr_array_index(b->items, i)); }
void arr_clamp(const Batch *b) { guint n = MIN(b->items->len, 8); for (guint i = 0; i < n; i++) GO(g_ptr_array_index(b->items, i)); }
void arr_clamp2(const Batch *b) { guint n = CLAMP(b->items->len, 1, 8); for (guint i = 0; i < n; i++) GO(g_ptr_array_index(b->items, i)); }
void list(GList *l) { for (; l; l = l->next) GO(l->data); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void list_checked(GList *l) { if (g_list_length(l) > 16) return; for (GList *i = l; i != NULL; i = i->next) GO(i->data); }
void slist(const Batch *b) { for (const GSList *i = b->sl; i; i = i->next) GO(i->data); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void strv(gchar **names) { for (gchar **p = names; *p; p++) GO(*p); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void strv_checked(gchar **names) { if (g_strv_length(names) > 16) return; for (gchar **p = names; *p; p++) GO(*p); }
static gboolean validate(const Batch *b, GError **error) {
  if (b->items->len > 100) { g_set_error(error, G_IO_ERROR, G_IO_ERROR_FAILED, "too many"); return FALSE; }
  return TRUE;
}
void validated(const Batch *b) { g_autoptr(GError) e = NULL; if (!validate(b, &e)) return; for (guint i = 0; i < b->items->len; i++) GO(g_ptr_array_index(b->items, i)); }
static void validate_only_error(const Batch *b, GError **error) {
  if (b->items->len > 100) g_set_error(error, G_IO_ERROR, G_IO_ERROR_FAILED, "too many");
}
void validated2(const Batch *b) { GError *e = NULL; validate_only_error(b, &e); if (e != NULL) return; for (guint i = 0; i < b->items->len; i++) GO(g_ptr_array_index(b->items, i)); }
void procs(void) { for (guint i = 0; i < g_get_num_processors(); i++) GO(0); }
static void later(gpointer item, gpointer data) { GO(item); }
void foreach(GPtrArray *items) { g_ptr_array_foreach(items, later, NULL); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void foreach_cut(GPtrArray *items) { if (items->len > 28) g_ptr_array_set_size(items, 28); g_ptr_array_foreach(items, later, NULL); }
void foreach_cut_other(GPtrArray *items, GPtrArray *other) { if (items->len > 28) g_ptr_array_set_size(other, 28); g_ptr_array_foreach(items, later, NULL); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void array_cut(GPtrArray *items) { g_ptr_array_set_size(items, MIN(items->len, 16)); for (guint i = 0; i < items->len; i++) GO(g_ptr_array_index(items, i)); }
