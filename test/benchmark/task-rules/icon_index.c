// rule: fanout-blocking-log-in-task
// differs: what the macro for the failed file stands for
// A: reported | g_warning in the thread of every file that has no valid header
// B: silent | a trace macro that is compiled to nothing in this build
// packages: glib-2.0
#include <glib.h>
#include <string.h>

#ifdef TWIN
#ifdef ICON_INDEX_TRACE
#define icon_note(...) g_printerr(__VA_ARGS__)
#else
#define icon_note(...) ((void)0)
#endif
#else
#define icon_note(...) g_warning(__VA_ARGS__)
#endif

typedef struct {
    gchar *path;
    guint32 width;
    guint32 height;
} Icon;

static gpointer icon_read(gpointer data)
{
    Icon *icon = data;
    gchar *bytes = NULL;
    gsize len = 0;

    if (!g_file_get_contents(icon->path, &bytes, &len, NULL))
        return NULL;
    if (len < 24 || memcmp(bytes, "\x89PNG\r\n\x1a\n", 8) != 0) {
        icon_note("%s is not a PNG file\n", icon->path);
        g_free(bytes);
        return NULL;
    }
    memcpy(&icon->width, bytes + 16, 4);
    memcpy(&icon->height, bytes + 20, 4);
    icon->width = GUINT32_FROM_BE(icon->width);
    icon->height = GUINT32_FROM_BE(icon->height);
    g_free(bytes);
    return icon;
}

GPtrArray *icon_index(GSList *icons)
{
    GPtrArray *good = g_ptr_array_new();
    GSList *threads = NULL;

    for (GSList *l = icons; l != NULL; l = l->next)
        threads = g_slist_prepend(threads, g_thread_new("icon", icon_read, l->data));
    while (threads != NULL) {
        gpointer icon = g_thread_join(threads->data);
        if (icon != NULL)
            g_ptr_array_add(good, icon);
        threads = g_slist_delete_link(threads, threads);
    }
    return good;
}
