// spawn: curl_multi_add_handle
// loop: for over a NULL-terminated array
// origin: array parameter
// waits: curl_multi_perform after or in the loop
// distance: helper function
// differs: how many handles are added before one must end
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: adds the next handle only when fewer than six run
// witness: not-runnable (needs a server)
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>

#define AT_ONCE 6

static size_t discard(char *data, size_t size, size_t n, void *user)
{
    (void)data, (void)user;
    return size * n;
}

static int drive(CURLM *multi, int *running)
{
    CURLMsg *msg;
    int left;

    if (curl_multi_perform(multi, running) != CURLM_OK)
        return -1;
    while ((msg = curl_multi_info_read(multi, &left)) != NULL) {
        if (msg->msg != CURLMSG_DONE)
            continue;
        CURL *easy = msg->easy_handle;
        curl_multi_remove_handle(multi, easy);
        curl_easy_cleanup(easy);
    }
    return curl_multi_poll(multi, NULL, 0, 200, NULL) == CURLM_OK ? 0 : -1;
}

static void add_url(CURLM *multi, const char *url)
{
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT, 60L);
    curl_multi_add_handle(multi, easy);
}

int mirror_urls(const char *const *urls)
{
    CURLM *multi = curl_multi_init();
    int running = 0, rc = 0;

    for (; *urls && rc == 0; urls++) {
        add_url(multi, *urls);
        running++;
#ifdef TWIN
        while (rc == 0 && running >= AT_ONCE)
            rc = drive(multi, &running);
#endif
    }
    while (rc == 0 && running > 0)
        rc = drive(multi, &running);
    curl_multi_cleanup(multi);
    return rc;
}

int main(int argc, char **argv)
{
    curl_global_init(CURL_GLOBAL_ALL);
    return argc > 1 ? mirror_urls((const char *const *)argv + 1) : 1;
}
