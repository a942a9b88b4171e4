// spawn: boost::asio::post
// loop: std::for_each
// origin: orders of a message
// waits: join of the pool
// distance: lambda
// limiter: threads of the pool
// differs: size of the pool
// A: bounded N8 | limiter: pool of constant size
// B: unbounded Y3 | limiter: pool as large as the message
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cstring>
#include <span>
#include <stdexcept>
#include <vector>

struct Order {
  std::uint32_t Instrument;
  std::int32_t Quantity;
  double Limit;
};

std::vector<Order> decodeOrders(std::span<const std::byte> Message) {
  std::uint32_t Count = 0;
  if (Message.size() < sizeof(Count))
    throw std::runtime_error("order message too short");
  std::memcpy(&Count, Message.data(), sizeof(Count));
  Message = Message.subspan(sizeof(Count));
  if (Message.size() / sizeof(Order) < Count)
    throw std::runtime_error("order message truncated");
  std::vector<Order> Orders(Count);
  std::memcpy(Orders.data(), Message.data(), Count * sizeof(Order));
  return Orders;
}

class OrderRouter {
public:
  double route(std::span<const std::byte> Message) {
    const auto Orders = decodeOrders(Message);
#ifndef TWIN
    boost::asio::thread_pool Gateways(GatewayThreads);
#else
    boost::asio::thread_pool Gateways(Orders.size());
#endif
    std::for_each(Orders.begin(), Orders.end(), [&](const Order &O) {
      if (O.Quantity == 0)
        return;
      boost::asio::post(Gateways, [this, &O] { place(O); });
    });
    Gateways.join();
    return Exposure.load();
  }

private:
  void place(const Order &O) {
    witness::task();
    Exposure.fetch_add(O.Quantity * O.Limit);
  }

  static constexpr std::size_t GatewayThreads = 6;
  std::atomic<double> Exposure{0};
};

int main(int argc, char **argv) {
  const auto N = static_cast<std::uint32_t>(witness::size(argc, argv));
  std::vector<Order> Orders(N, Order{7, 100, 12.5});
  std::vector<std::byte> Message(sizeof(N) + N * sizeof(Order));
  std::memcpy(Message.data(), &N, sizeof(N));
  std::memcpy(Message.data() + sizeof(N), Orders.data(), N * sizeof(Order));
  OrderRouter().route(Message);
  return witness::report();
}
