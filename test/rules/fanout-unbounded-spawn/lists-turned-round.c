// REQUIRES: glib-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// A list that a helper builds and returns the other way round.

#include <glib.h>

void *check(void *name);

static GList *parse(const gchar *text) {
  gchar **words = g_strsplit(text, ";", 0);
  GList *list = NULL;
  for (gchar **word = words; *word; word++)
    list = g_list_prepend(list, g_strdup(*word));
  g_strfreev(words);
  return g_list_reverse(list);
}

static GList *parse_few(const gchar *text) {
  gchar **words = g_strsplit(text, ";", 8);
  GList *list = NULL;
  for (gchar **word = words; *word; word++)
    list = g_list_prepend(list, g_strdup(*word));
  g_strfreev(words);
  return g_list_reverse(list);
}

void all(const gchar *text) {
  GList *list = parse(text);
  for (GList *at = list; at; at = at->next)
    g_thread_unref(g_thread_new("check", check, at->data));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void few(const gchar *text) {
  GList *list = parse_few(text);
  for (GList *at = list; at; at = at->next)
    g_thread_unref(g_thread_new("check", check, at->data));
}
