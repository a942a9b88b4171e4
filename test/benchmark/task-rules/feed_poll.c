// rule: fanout-blocking-log-in-task
// differs: whether every failure is printed
// A: reported | each feed that cannot be polled prints a line from its thread
// B: silent | one line for a hundred failures
// packages: libcurl
#include <curl/curl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

struct feed {
    const char *url;
    void (*on_item)(const char *data, size_t len);
    pthread_t tid;
};

static CURLSH *share;
static atomic_ulong failures;

static size_t on_data(char *p, size_t size, size_t n, void *arg)
{
    struct feed *f = arg;
    f->on_item(p, size * n);
    return size * n;
}

static void *poll_main(void *arg)
{
    struct feed *f = arg;
    CURL *c = curl_easy_init();
    CURLcode rc;

    curl_easy_setopt(c, CURLOPT_SHARE, share);
    curl_easy_setopt(c, CURLOPT_URL, f->url);
    curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, on_data);
    curl_easy_setopt(c, CURLOPT_WRITEDATA, f);
    curl_easy_setopt(c, CURLOPT_FAILONERROR, 1L);
    rc = curl_easy_perform(c);
    if (rc != CURLE_OK) {
        unsigned long n = atomic_fetch_add(&failures, 1);
#ifdef TWIN
        if (n % 100 == 0)
#endif
            fprintf(stderr, "feedd: %s: %s (%lu so far)\n", f->url, curl_easy_strerror(rc), n + 1);
    }
    curl_easy_cleanup(c);
    return NULL;
}

void poll_feeds(struct feed *feeds, size_t nfeeds)
{
    size_t i, n;

    for (n = 0; n < nfeeds; n++)
        if (pthread_create(&feeds[n].tid, NULL, poll_main, &feeds[n]) != 0)
            break;
    for (i = 0; i < n; i++)
        pthread_join(feeds[i].tid, NULL);
}
