// What the tests need of PhotonLibOS.
#pragma once

#include <cstdint>

namespace photon::net {
class ISocketClient {};
ISocketClient *new_tcp_socket_client();
ISocketClient *new_tcp_socket_pool(ISocketClient *client, uint64_t expiration = -1,
                                   bool client_ownership = false);
} // namespace photon::net
