// Declarations of the C++ REST SDK 2.10.
#pragma once
#include <string>

namespace pplx {
template <class T> struct task {
  T get() const;
  int wait() const;
  bool is_done() const;
};
template <class F> task<int> create_task(F);
} // namespace pplx
namespace web::http {
struct http_request {};
namespace client {
struct http_client {
  explicit http_client(const std::string &uri);
  pplx::task<int> request(http_request) const;
};
} // namespace client
} // namespace web::http
