// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A loop whose callee moves the index on, and twins.

#include <curl/curl.h>
#include <stddef.h>
struct campaign { char **tokens; size_t total, next; int active; };
static int add(CURLM *multi, struct campaign *c) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, c->tokens[c->next]);
  c->next++;
  if (curl_multi_add_handle(multi, easy) != CURLM_OK)
    return -1;
  c->active++;
  return 0;
}
int push(struct campaign *c) {
  CURLM *multi = curl_multi_init();
  int running = 0;
  do {
    while (c->next < c->total)
      if (add(multi, c) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        break;
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      break;
    if (running)
      curl_multi_poll(multi, NULL, 0, 50, NULL);
  } while (running || c->next < c->total);
  return 0;
}
int push2(struct campaign *c) {
  CURLM *multi = curl_multi_init();
  int running = 0;
    while (c->next < c->total)
      if (add(multi, c) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        break;
  do {
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      break;
    if (running)
      curl_multi_poll(multi, NULL, 0, 50, NULL);
  } while (running );
  return 0;
}
int push3(struct campaign *c) {
  CURLM *multi = curl_multi_init();
  for (c->next = 0; c->next < c->total; c->next++) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, c->tokens[c->next]);
  if (curl_multi_add_handle(multi, easy) != CURLM_OK)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    return -1;
  }
  return 0;
}
/* OK: no more than 24 are in flight. */
int push4(struct campaign *c) {
  CURLM *multi = curl_multi_init();
  int running = 0;
  do {
    while (c->next < c->total && c->active < 24)
      if (add(multi, c) != 0)
        break;
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      break;
    CURLMsg *msg;
    int left;
    while ((msg = curl_multi_info_read(multi, &left)) != NULL) {
      curl_multi_remove_handle(multi, msg->easy_handle);
      c->active--;
    }
  } while (running || c->next < c->total);
  return 0;
}
