// Declarations of the AWS SDK for C++ (01413239), with a client as it is
// generated.
#pragma once
#include <functional>
#include <future>

namespace Aws {
namespace Utils::Threading {
struct Executor {
  virtual void WaitUntilStopped();
  template <class F> bool Submit(F &&) { return true; }
};
struct DefaultExecutor : Executor {};
struct PooledThreadExecutor : Executor {
  explicit PooledThreadExecutor(size_t poolSize);
};
} // namespace Utils::Threading
namespace Client {
struct AWSClient {};
} // namespace Client
namespace S3 {
struct Request {};
struct Outcome {};
struct S3Client : Client::AWSClient {
  Outcome GetObject(const Request &) const;
  void GetObjectAsync(const Request &, std::function<void(Outcome)>,
                      void *context = nullptr) const;
  std::future<Outcome> GetObjectCallable(const Request &) const;
};
} // namespace S3
} // namespace Aws
