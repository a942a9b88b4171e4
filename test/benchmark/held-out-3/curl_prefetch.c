// spawn: curl_multi_add_handle
// loop: for over an array parameter
// origin: array parameter
// waits: curl_multi_perform until none is running
// distance: same function
// differs: option of the multi handle
// A: unbounded Y7 | limiter: bounds only the connections that are kept
// B: bounded N8 | limiter: bounds the open connections
// witness: not-runnable (needs a server)
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>

#define PREFETCH_CONNECTIONS 8L

static size_t discard(char *data, size_t size, size_t count, void *unused)
{
	(void)data;
	(void)unused;
	return size * count;
}

static CURL *easy_for(const char *url)
{
	CURL *easy = curl_easy_init();

	if (!easy)
		return NULL;
	curl_easy_setopt(easy, CURLOPT_URL, url);
	curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
	curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 5000L);
	curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
	return easy;
}

int prefetch(const char *const *urls, size_t nurls)
{
	CURLM *multi = curl_multi_init();
	CURL **handles = calloc(nurls, sizeof(*handles));
	int running = 0;

#ifdef TWIN
	curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, PREFETCH_CONNECTIONS);
#else
	curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, PREFETCH_CONNECTIONS);
#endif
	for (size_t i = 0; i < nurls; i++) {
		handles[i] = easy_for(urls[i]);
		if (handles[i])
			curl_multi_add_handle(multi, handles[i]);
	}
	do {
		if (curl_multi_perform(multi, &running) != CURLM_OK)
			break;
		if (running)
			curl_multi_poll(multi, NULL, 0, 1000, NULL);
	} while (running);

	for (size_t i = 0; i < nurls; i++) {
		if (handles[i])
			curl_multi_remove_handle(multi, handles[i]);
		curl_easy_cleanup(handles[i]);
	}
	free(handles);
	return curl_multi_cleanup(multi) == CURLM_OK ? 0 : -1;
}

int main(int argc, char **argv)
{
	return prefetch((const char *const *)argv + 1, (size_t)argc - 1);
}
