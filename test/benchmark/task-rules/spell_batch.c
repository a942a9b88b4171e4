// rule: fanout-unbounded-queue
// differs: whether the reader looks at the number of unprocessed tasks
// A: reported | a GThreadPool of eight threads gets one task per line of the input
// B: silent | the reader waits while a thousand tasks are unprocessed
// packages: glib-2.0
#include <glib.h>
#include <stdio.h>
#include <string.h>

#define BACKLOG 1000

typedef struct {
    GHashTable *words;
    GMutex lock;
    guint unknown;
} Dictionary;

static void check_line(gpointer data, gpointer user_data)
{
    gchar *line = data;
    Dictionary *dict = user_data;
    gchar **words = g_strsplit_set(line, " \t,.;:!?\r\n", -1);
    guint unknown = 0;

    for (gchar **w = words; *w != NULL; w++)
        if (**w != '\0' && !g_hash_table_contains(dict->words, *w))
            unknown++;
    g_mutex_lock(&dict->lock);
    dict->unknown += unknown;
    g_mutex_unlock(&dict->lock);
    g_strfreev(words);
    g_free(line);
}

guint spell_check(FILE *in, GHashTable *words)
{
    Dictionary dict = {.words = words};
    GThreadPool *pool;
    char line[4096];

    g_mutex_init(&dict.lock);
    pool = g_thread_pool_new(check_line, &dict, 8, TRUE, NULL);
    while (fgets(line, sizeof(line), in) != NULL) {
#ifdef TWIN
        while (g_thread_pool_unprocessed(pool) >= BACKLOG)
            g_usleep(500);
#endif
        g_thread_pool_push(pool, g_strdup(line), NULL);
    }
    g_thread_pool_free(pool, FALSE, TRUE);
    g_mutex_clear(&dict.lock);
    return dict.unknown;
}
