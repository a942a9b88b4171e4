// REQUIRES: httplib-headers, curl-headers
// RUN: %check_rule %s fanout-connection-per-task -- -std=c++20
// A client that is made connects when it is used for the first time.

#include <curl/curl.h>
#include <httplib.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

void send(httplib::Client &client);

void used(const std::string &uri) {
  httplib::Client client(uri);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
  client.set_connection_timeout(3);
  client.Head("/");
}

// OK: only asked whether the address is one.
bool validated(const std::string &uri) {
  httplib::Client client(uri);
  return client.is_valid();
}

void handedOn(const std::string &uri) {
  httplib::Client client(uri);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
  send(client);
}

void inOneExpression(const std::string &uri) {
  httplib::Client(uri).Get("/");
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
}

void onTheHeap(const std::string &uri) {
  auto client = std::unique_ptr<httplib::Client>(new httplib::Client(uri));
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
  client->Get("/");
}

void performed(const std::string &uri) {
  CURL *easy = curl_easy_init();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
  if (!easy)
    return;
  curl_easy_setopt(easy, CURLOPT_URL, uri.c_str());
  curl_easy_perform(easy);
  curl_easy_cleanup(easy);
}

// OK: nothing is sent.
void escaped(const std::string &uri) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return;
  curl_free(curl_easy_escape(easy, uri.c_str(), 0));
  curl_easy_cleanup(easy);
}

void startAll(const std::vector<std::string> &uris) {
  for (const auto &uri : uris) {
    std::thread(used, uri).detach();
    std::thread(validated, uri).detach();
    std::thread(handedOn, uri).detach();
    std::thread(inOneExpression, uri).detach();
    std::thread(onTheHeap, uri).detach();
    std::thread(performed, uri).detach();
    std::thread(escaped, uri).detach();
  }
}
