// REQUIRES: curl-headers
// RUN: %check_fix %s fanout-unbounded-spawn,fanout-pool-missing-max-active

#include <curl/curl.h>
#include <stdlib.h>

CURL *transfer(const char *url);

static void add(CURLM *multi, const char *url) {
  curl_multi_add_handle(multi, transfer(url));
}

void fetch(int argc, char **argv) {
  CURLM *multi = curl_multi_init();
  //+ curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 32L);
  for (int i = 1; i < argc; ++i)
    curl_multi_add_handle(multi, transfer(argv[i]));
}

void declaredBefore(int argc, char **argv) {
  CURLM *multi;
  multi = curl_multi_init(); // one for all
  //+ curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 32L);
  for (int i = 1; i < argc; ++i)
    curl_multi_add_handle(multi, transfer(argv[i]));
}

void onOneLine(int argc, char **argv) {
  CURLM *multi = curl_multi_init(); int i;
  //-> CURLM *multi = curl_multi_init(); curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 32L); int i;
  for (i = 1; i < argc; ++i)
    curl_multi_add_handle(multi, transfer(argv[i]));
}

// Two findings, one edit.
void twice(int argc, char **argv) {
  CURLM *multi = curl_multi_init();
  //+ curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 32L);
  for (int i = 1; i < argc; ++i)
    curl_multi_add_handle(multi, transfer(argv[i]));
  for (int i = 1; i < argc; ++i)
    curl_multi_add_handle(multi, transfer(argv[i]));
}

// Made by the caller.
void given(CURLM *multi, int argc, char **argv) {
  for (int i = 1; i < argc; ++i)
    curl_multi_add_handle(multi, transfer(argv[i]));  //! none
}

// Hidden in a helper.
void helped(int argc, char **argv) {
  CURLM *multi = curl_multi_init();
  for (int i = 1; i < argc; ++i)
    add(multi, argv[i]);  //! none
}

// No statement that another could follow.
void inCondition(int argc, char **argv) {
  CURLM *multi;
  if (!(multi = curl_multi_init()))
    return;
  for (int i = 1; i < argc; ++i)
    curl_multi_add_handle(multi, transfer(argv[i]));  //! none
}

void inBranch(int argc, char **argv) {
  CURLM *multi = NULL;
  if (argc)
    multi = curl_multi_init();
  for (int i = 1; i < argc; ++i)
    curl_multi_add_handle(multi, transfer(argv[i]));  //! none
}

void madeTwice(int argc, char **argv) {
  CURLM *multi = curl_multi_init();
  multi = curl_multi_init();
  for (int i = 1; i < argc; ++i)
    curl_multi_add_handle(multi, transfer(argv[i]));  //! none
}

// An element is no name that may be evaluated twice.
void element(int argc, char **argv) {
  CURLM *handles[1];
  handles[0] = curl_multi_init();
  for (int i = 1; i < argc; ++i)
    curl_multi_add_handle(handles[0], transfer(argv[i]));  //! none
}

#define NEW_MULTI curl_multi_init()
void besideMacro(int argc, char **argv) {
  CURLM *multi = NEW_MULTI;
  //+ curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 32L);
  for (int i = 1; i < argc; ++i)
    curl_multi_add_handle(multi, transfer(argv[i]));
}

#define MULTI(name) CURLM *name = curl_multi_init()
void inMacro(int argc, char **argv) {
  MULTI(multi);
  for (int i = 1; i < argc; ++i)
    curl_multi_add_handle(multi, transfer(argv[i]));  //! none
}

void bounded(int argc, char **argv) {
  CURLM *multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 16L);
  for (int i = 1; i < argc; ++i)
    curl_multi_add_handle(multi, transfer(argv[i]));
}
