// rule: fanout-connection-per-task
// differs: when the future of the refresh is waited for
// A: silent | the discarded future joins at the end of the statement: one refresh at a time
// B: silent | waited for in the same iteration, one at a time as well
// packages: libcurl
#include <curl/curl.h>

#include <chrono>
#include <future>
#include <string>
#include <vector>

struct Feed {
  std::string Url;
  std::string Etag;
  long Status = 0;
};

static std::size_t discard(char *, std::size_t Size, std::size_t Count, void *) { return Size * Count; }

static void refresh(Feed &F) {
  CURL *Easy = curl_easy_init();
  curl_slist *Headers = curl_slist_append(nullptr, ("If-None-Match: " + F.Etag).c_str());
  curl_easy_setopt(Easy, CURLOPT_URL, F.Url.c_str());
  curl_easy_setopt(Easy, CURLOPT_HTTPHEADER, Headers);
  curl_easy_setopt(Easy, CURLOPT_WRITEFUNCTION, discard);
  if (curl_easy_perform(Easy) == CURLE_OK)
    curl_easy_getinfo(Easy, CURLINFO_RESPONSE_CODE, &F.Status);
  curl_slist_free_all(Headers);
  curl_easy_cleanup(Easy);
}

void refreshAll(std::vector<Feed> &Feeds) {
  for (Feed &F : Feeds) {
    // A thread of its own: some resolvers leave state behind in thread-locals.
#ifdef TWIN
    std::future<void> Done = std::async(std::launch::async, refresh, std::ref(F));
    Done.wait();
#else
    (void)std::async(std::launch::async, refresh, std::ref(F));
#endif
  }
}
