// Declarations of Drogon (74fc004) and Trantor (63a4e5e).
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace trantor {
struct EventLoop {
  void queueInLoop(std::function<void()>);
  void quit();
};
} // namespace trantor
namespace drogon {
struct HttpRequest {};
struct HttpClient {
  static std::shared_ptr<HttpClient> newHttpClient(const std::string &host);
  int sendRequest(const HttpRequest &);
  void sendRequest(const HttpRequest &, std::function<void(int)> callback);
};
template <class T = void> struct Task {};
struct AsyncTask {};
template <class C> void async_run(C &&);
template <class T> Task<std::vector<T>> when_all(std::vector<Task<T>>);
template <class A> int sync_wait(A &&);
} // namespace drogon
