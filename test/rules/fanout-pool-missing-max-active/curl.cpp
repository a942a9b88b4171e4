// RUN: %check_rule %s fanout-pool-missing-max-active
// REQUIRES: curl-headers

#include <curl/curl.h>

#include <climits>
#include <vector>

void idleOnly() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 1000L);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CURLMOPT_MAXCONNECTS bounds only the idle connections of the curl multi handle, nothing bounds the active ones: libcurl opens a connection for every transfer that finds none idle; set CURLMOPT_MAX_TOTAL_CONNECTIONS or CURLMOPT_MAX_HOST_CONNECTIONS [fanout-pool-missing-max-active]
  // CHECK-MESSAGES: :[[@LINE-3]]:18: note: the curl multi handle is created here
  // CHECK-MESSAGES: :[[@LINE-3]]:3: note: looked for a bound on its active connections and found none: CURLMOPT_MAX_TOTAL_CONNECTIONS, CURLMOPT_MAX_HOST_CONNECTIONS
}

void idleAndTotal() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 1000L);
  curl_multi_setopt(Multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 100L);
}

void idleAndHost() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 1000L);
  curl_multi_setopt(Multi, CURLMOPT_MAX_HOST_CONNECTIONS, 100L);
}

// Creating a handle is no claim that its connections are bounded.
CURLM *nothingSet() { return curl_multi_init(); }

// 0 asks for the default.
void idleDefault() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 0L);
}

void totalMeansUnlimited() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 1000L);
  curl_multi_setopt(Multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 0L);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CURLMOPT_MAX_TOTAL_CONNECTIONS = 0 means no limit on the active connections of the curl multi handle{{.*}} [fanout-pool-missing-max-active]
}

constexpr long NoLimit = 0;
enum Limits { Everything = 0, Some = 40 };

void totalIsAConstant() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, NoLimit);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CURLMOPT_MAX_TOTAL_CONNECTIONS = 0 means no limit on the active connections of the curl multi handle{{.*}} [fanout-pool-missing-max-active]
}

void hostIsAnEnumerator() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAX_HOST_CONNECTIONS, (long)Everything);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CURLMOPT_MAX_HOST_CONNECTIONS = 0 means no limit on the active connections of the curl multi handle{{.*}} [fanout-pool-missing-max-active]
}

void hostIsAnotherEnumerator() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAX_HOST_CONNECTIONS, (long)Some);
}

void totalIsHuge() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, (long)INT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CURLMOPT_MAX_TOTAL_CONNECTIONS = 2147483647 means no limit on the active connections of the curl multi handle{{.*}} [fanout-pool-missing-max-active]
}

extern long MaxTotal;

void totalIsConfigured() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 1000L);
  curl_multi_setopt(Multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, MaxTotal);
}

// What is unlimited for one knob need not be for the other.
void hostBoundsTotalDoesNot() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 0L);
  curl_multi_setopt(Multi, CURLMOPT_MAX_HOST_CONNECTIONS, 8L);
}

// A limit on streams is one for each connection.
void streamsAreNotConnections() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAX_CONCURRENT_STREAMS, 10L);
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 64L);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CURLMOPT_MAXCONNECTS bounds only the idle connections of the curl multi handle, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

// Two handles in one function: each has its own bounds.
void twoHandles() {
  CURLM *Bounded = curl_multi_init(), *Grows = curl_multi_init();
  curl_multi_setopt(Bounded, CURLMOPT_MAXCONNECTS, 50L);
  curl_multi_setopt(Bounded, CURLMOPT_MAX_TOTAL_CONNECTIONS, 50L);
  curl_multi_setopt(Grows, CURLMOPT_MAXCONNECTS, 50L);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CURLMOPT_MAXCONNECTS bounds only the idle connections of the curl multi handle, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

class Downloader {
public:
  Downloader() {
    Multi = curl_multi_init();
    curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 50L);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: CURLMOPT_MAXCONNECTS bounds only the idle connections of the curl multi handle, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
  }

private:
  CURLM *Multi;
};

class BoundedDownloader {
public:
  BoundedDownloader() : Multi(curl_multi_init()) {
    curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 50L);
  }
  void start() { curl_multi_setopt(Multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 50L); }

private:
  CURLM *Multi;
};

// The method that is not defined here may set the limit.
class SplitDownloader {
public:
  SplitDownloader() : Multi(curl_multi_init()) {
    curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 50L);
  }
  void start();

private:
  CURLM *Multi;
};

void configureElsewhere(CURLM *Multi);

void handedOut() {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 50L);
  configureElsewhere(Multi);
}

#define SET_IDLE(M, N) curl_multi_setopt(M, CURLMOPT_MAXCONNECTS, N)

void throughAMacro() {
  CURLM *Multi = curl_multi_init();
  SET_IDLE(Multi, 20L);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CURLMOPT_MAXCONNECTS bounds only the idle connections of the curl multi handle, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

// The cache of an easy handle belongs to one transfer at a time.
void easyHandle(CURL *Easy) { curl_easy_setopt(Easy, CURLOPT_MAXCONNECTS, 50L); }

template <class Number> void inATemplate(Number Idle) {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, Idle);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CURLMOPT_MAXCONNECTS bounds only the idle connections of the curl multi handle, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}
template void inATemplate(long);
template void inATemplate(int);
