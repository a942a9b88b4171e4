// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/photon

#include <photon/net/socket.h>

void pooled() {
  photon::net::new_tcp_socket_pool(photon::net::new_tcp_socket_client());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this Photon TCP socket pool has no bound on its active connections{{.*}} [fanout-pool-missing-max-active]
}

void unpooled() { photon::net::new_tcp_socket_client(); }

// An overload of the library's own: its callers make the pool.
namespace photon::net {
ISocketClient *new_tcp_socket_pool(bool Owned, ISocketClient *Client) {
  return new_tcp_socket_pool(Client);
}
} // namespace photon::net

photon::net::ISocketClient *newPool(photon::net::ISocketClient *Client) {
  return photon::net::new_tcp_socket_pool(Client);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: this Photon TCP socket pool has no bound on its active connections{{.*}} [fanout-pool-missing-max-active]
}
