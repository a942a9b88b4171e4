// RUN: %check_rule %s fanout-unbounded-spawn
// A future from std::async waits in its destructor: what counts is how long it lives.

#include <future>
#include <map>
#include <string>
#include <thread>
#include <vector>

struct Post { std::string text; };
struct GetPostsRequest { std::vector<std::string> uris; };
Post lookup(const std::string &uri);
bool report(const Post &post);

std::vector<Post> keptFutures(const GetPostsRequest &req) {
  std::vector<std::future<Post>> posts;
  for (const auto &uri : req.uris)
    posts.push_back(std::async(std::launch::async, lookup, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  std::vector<Post> result;
  for (auto &post : posts)
    result.push_back(post.get());
  return result;
}

// OK: the temporary future ends with the full expression.
void discardedFuture(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    (void)std::async(std::launch::async, lookup, uri);
}

// OK: the future ends with the iteration.
void futureOfOneIteration(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    auto post = std::async(std::launch::async, lookup, uri);
    report(Post{});
  }
}

// OK: the result is taken at once.
void takenAtOnce(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    report(std::async(std::launch::async, lookup, uri).get());
}

// OK: the assignment waits for the task before; two at a time.
void reassigned(const GetPostsRequest &req) {
  std::future<Post> post;
  for (const auto &uri : req.uris)
    post = std::async(std::launch::async, lookup, uri);
}

void assignedToElements(const GetPostsRequest &req) {
  std::vector<std::future<Post>> posts(req.uris.size());
  for (size_t i = 0; i < req.uris.size(); ++i)
    posts[i] = std::async(std::launch::async, lookup, req.uris[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void assignedToKeys(const GetPostsRequest &req) {
  std::map<std::string, std::future<Post>> posts;
  for (const auto &uri : req.uris)
    posts[uri] = std::async(std::launch::async, lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void movedOutOfTheIteration(const GetPostsRequest &req) {
  std::vector<std::future<Post>> posts;
  for (const auto &uri : req.uris) {
    auto post = std::async(std::launch::async, lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    posts.push_back(std::move(post));
  }
}

void shared(const GetPostsRequest &req) {
  std::vector<std::shared_future<Post>> posts;
  for (const auto &uri : req.uris)
    posts.emplace_back(std::async(std::launch::async, lookup, uri).share());
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// libstdc++ starts a thread for the default policy.
void defaultPolicy(const GetPostsRequest &req) {
  std::vector<std::future<Post>> posts;
  for (const auto &uri : req.uris)
    posts.push_back(std::async(lookup, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void eitherPolicy(const GetPostsRequest &req) {
  std::vector<std::future<Post>> posts;
  for (const auto &uri : req.uris)
    posts.push_back(std::async(std::launch::async | std::launch::deferred, lookup, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// The callers choose the policy.
template <class Items> void lookupEach(const Items &items, std::launch policy) {
  std::vector<std::future<Post>> posts;
  for (const auto &uri : items)
    posts.push_back(std::async(policy, lookup, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &post : posts)
    report(post.get());
}

void eachOnItsThread(const GetPostsRequest &req) { lookupEach(req.uris, std::launch::async); }

template <class Items> void lookupLater(const Items &items, std::launch policy) {
  std::vector<std::future<Post>> posts;
  for (const auto &uri : items)
    posts.push_back(std::async(policy, lookup, uri));
  for (auto &post : posts)
    report(post.get());
}

// OK: all of them want it to be deferred.
void eachWhenAsked(const GetPostsRequest &req) {
  constexpr auto policy = std::launch::deferred;
  lookupLater(req.uris, policy);
  lookupLater(req.uris, std::launch::deferred);
}

// OK: a deferred task runs in the thread that asks for its result.
void deferred(const GetPostsRequest &req) {
  std::vector<std::future<Post>> posts;
  for (const auto &uri : req.uris)
    posts.push_back(std::async(std::launch::deferred, lookup, uri));
  for (auto &post : posts)
    report(post.get());
}

// Only futures from std::async wait in their destructor.
void futureOfAPackagedTask(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::packaged_task<Post()> task([uri] { return lookup(uri); });
    std::future<Post> post = task.get_future();
    std::thread(std::move(task)).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: the same, and its result is taken in the iteration.
void packagedTaskWaitedFor(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::packaged_task<Post()> task([uri] { return lookup(uri); });
    std::future<Post> post = task.get_future();
    std::thread(std::move(task)).detach();
    report(post.get());
  }
}

void promised(const GetPostsRequest &req) {
  std::vector<std::future<Post>> posts;
  for (const auto &uri : req.uris) {
    std::promise<Post> promise;
    posts.push_back(promise.get_future());
    std::thread([uri, promise = std::move(promise)]() mutable {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      promise.set_value(lookup(uri));
    }).detach();
  }
}

// OK: the results are taken before the next element.
void listOfOneIteration(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::vector<std::future<Post>> copies;
    copies.push_back(std::async(std::launch::async, lookup, uri + "?replica=1"));
    copies.push_back(std::async(std::launch::async, lookup, uri + "?replica=2"));
    for (auto &copy : copies)
      report(copy.get());
  }
}
