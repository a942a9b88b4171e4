// rule: fanout-connection-per-task
// differs: where a download gets its easy handle from
// A: reported | every download thread creates its own easy handle
// B: silent | the thread waits for one of eight handles that were made at start
// packages: libcurl
#define _GNU_SOURCE
#include <curl/curl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HANDLES 8

static CURL *spare[HANDLES];
static int nspare;
static pthread_mutex_t spare_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t spare_cond = PTHREAD_COND_INITIALIZER;

static void handle_put(CURL *h)
{
    pthread_mutex_lock(&spare_lock);
    spare[nspare++] = h;
    pthread_cond_signal(&spare_cond);
    pthread_mutex_unlock(&spare_lock);
}

static CURL *handle_get(void)
{
    pthread_mutex_lock(&spare_lock);
    while (nspare == 0)
        pthread_cond_wait(&spare_cond, &spare_lock);
    CURL *h = spare[--nspare];
    pthread_mutex_unlock(&spare_lock);
    return h;
}

static void *fetch_main(void *arg)
{
    char *url = arg;
    char name[64];
    snprintf(name, sizeof(name), "thumb-%lx.jpg", (unsigned long)pthread_self());
    FILE *out = fopen(name, "wb");
    if (!out)
        return NULL;
#ifdef TWIN
    CURL *h = handle_get();
#else
    CURL *h = curl_easy_init();
#endif
    curl_easy_setopt(h, CURLOPT_URL, url);
    curl_easy_setopt(h, CURLOPT_WRITEDATA, out);
    curl_easy_perform(h);
#ifdef TWIN
    handle_put(h);
#else
    curl_easy_cleanup(h);
#endif
    fclose(out);
    free(url);
    return NULL;
}

int main(void)
{
    char *line = NULL;
    size_t cap = 0;
    ssize_t len;

    curl_global_init(CURL_GLOBAL_DEFAULT);
    for (int i = 0; i < HANDLES; i++)
        handle_put(curl_easy_init());
    while ((len = getline(&line, &cap, stdin)) > 0) {
        pthread_t tid;
        line[strcspn(line, "\r\n")] = '\0';
        if (pthread_create(&tid, NULL, fetch_main, strdup(line)) == 0)
            pthread_detach(tid);
    }
    pthread_exit(NULL);
}
