// Declarations of Drogon (74fc004) and Trantor (63a4e5e).
#pragma once
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace trantor {
struct EventLoop {
  void queueInLoop(std::function<void()>);
  template <class F> void runInLoop(F &&) {}
  void quit();
};
struct TaskQueue {
  virtual void runTaskInQueue(const std::function<void()> &) = 0;
  virtual std::string getName() const;
};
struct ConcurrentTaskQueue : TaskQueue {
  ConcurrentTaskQueue(size_t threadNum, const std::string &name);
  void runTaskInQueue(const std::function<void()> &) override;
};
} // namespace trantor
namespace drogon {
struct HttpRequest {};
struct HttpClient {
  static std::shared_ptr<HttpClient> newHttpClient(const std::string &host);
  int sendRequest(const HttpRequest &);
  void sendRequest(const HttpRequest &, std::function<void(int)> callback);
};
namespace orm {
struct DbClient {
  static std::shared_ptr<DbClient> newPgClient(const std::string &info,
                                               size_t connections);
  static std::shared_ptr<DbClient> newMysqlClient(const std::string &info,
                                                  size_t connections);
  template <class F, class G, class... A>
  void execSqlAsync(const std::string &sql, F &&done, G &&failed, A &&...);
  template <class... A>
  std::future<int> execSqlAsyncFuture(const std::string &sql, A &&...);
  template <class... A> int execSqlSync(const std::string &sql, A &&...);
};
} // namespace orm
namespace nosql {
struct RedisClient {
  virtual void execCommandAsync(std::function<void(int)> &&done,
                                std::function<void(int)> &&failed,
                                std::string command, ...) = 0;
};
} // namespace nosql
template <class T = void> struct Task {};
struct AsyncTask {};
template <class C> void async_run(C &&);
template <class T> Task<std::vector<T>> when_all(std::vector<Task<T>>);
template <class A> int sync_wait(A &&);
} // namespace drogon
