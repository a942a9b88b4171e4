// REQUIRES: curl-headers
// RUN: %row_check curl %s -- -std=c17
#include <curl/curl.h>

extern CURLM *Multi; //= executor
extern CURL *Easy;

void transfers(void) {
  int left;
  long code;
  curl_multi_add_handle(Multi, Easy);                            //= spawn connection
  curl_multi_remove_handle(Multi, Easy);
  curl_multi_setopt(Multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 8L);  //= configure
  curl_multi_setopt(Multi, CURLMOPT_MAX_HOST_CONNECTIONS, 8L);   //= configure
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 8L);            //= neutral
  curl_multi_setopt(Multi, CURLMOPT_PIPELINING, 2L);
  curl_multi_perform(Multi, &left);                              //= wait
  curl_multi_poll(Multi, NULL, 0, 1000, &left);                  //= wait
  curl_multi_wait(Multi, NULL, 0, 1000, &left);                  //= wait
  Easy = curl_easy_init();                                       //= open connection lazy
  curl_easy_setopt(Easy, CURLOPT_URL, "http://a");               //= neutral
  curl_easy_getinfo(Easy, CURLINFO_RESPONSE_CODE, &code);        //= neutral
  curl_easy_escape(Easy, "a", 1);                                //= neutral
  curl_easy_unescape(Easy, "a", 1, NULL);                        //= neutral
  curl_easy_reset(Easy);                                         //= neutral
  curl_easy_cleanup(Easy);                                       //= neutral
  curl_easy_perform(Easy);
}
