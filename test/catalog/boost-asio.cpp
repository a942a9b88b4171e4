// REQUIRES: boost-headers
// RUN: %row_check boost-asio %s -- -std=c++20 -DNS=boost::asio -DHEADER='<boost/asio.hpp>' \
// RUN:   -DCHANNEL='<boost/asio/experimental/channel.hpp>' \
// RUN:   -DCONCURRENT='<boost/asio/experimental/concurrent_channel.hpp>' \
// RUN:   -DDEFERRED='<boost/asio/experimental/deferred.hpp>' \
// RUN:   -DGROUP='<boost/asio/experimental/parallel_group.hpp>' -DERROR=boost::system::error_code
#include HEADER
#include CHANNEL
#include CONCURRENT
#include DEFERRED
#include GROUP
#include <boost/asio/spawn.hpp>
#include <vector>

namespace asio = NS;
using asio::ip::tcp;
using Slots = asio::experimental::channel<void(ERROR)>;
using SharedSlots = asio::experimental::concurrent_channel<void(ERROR)>;

extern asio::thread_pool Pool;              //= executor
extern asio::io_context Context;            //= executor
extern asio::awaitable<void> Lazy;          //= lazy
extern Slots Channel;                       //= limiter
extern SharedSlots ConcurrentChannel;       //= limiter
extern asio::strand<asio::io_context::executor_type> Strand;

void work();
asio::awaitable<void> session();

void queues() {
  asio::post(work);           //= spawn queued
  asio::post(Pool, work);     //= spawn queued
  asio::dispatch(work);       //= spawn queued
  asio::dispatch(Pool, work); //= spawn queued
  asio::defer(work);          //= spawn queued
  asio::defer(Pool, work);    //= spawn queued
  Context.post(work);         //= spawn queued
  Context.dispatch(work);     //= spawn queued
  Pool.join();                //= join
  Pool.wait();                //= join
  Pool.stop();
  Context.run();              //= join
  Context.poll();
}

void coroutines() {
  asio::co_spawn(Context, session(), asio::detached);               //= spawn coroutine
  asio::co_spawn(Context, session(), asio::use_future);             //= spawn coroutine
  asio::co_spawn(Context, session(), asio::experimental::deferred); //= spawn coroutine lazy
  asio::spawn(Context, [](asio::yield_context) {}, asio::detached); //= spawn coroutine
}

asio::awaitable<void> sequential(tcp::socket &socket, tcp::resolver &resolver,
                                 tcp::resolver::results_type &all) {
  co_await asio::co_spawn(Context, session(), asio::use_awaitable);      //= spawn coroutine lazy
  co_await socket.async_connect(*all.begin(), asio::use_awaitable);      //= spawn connection lazy
  co_await asio::async_connect(socket, all, asio::use_awaitable);        //= spawn connection lazy
  co_await resolver.async_resolve("a", "b", asio::use_awaitable);        //= spawn async-call lazy
  co_await Channel.async_send(ERROR(), asio::use_awaitable);             //= acquire await
  co_await Channel.async_receive(asio::use_awaitable);                   //= release
  co_await ConcurrentChannel.async_send(ERROR(), asio::use_awaitable);   //= acquire await
  co_await ConcurrentChannel.async_receive(asio::use_awaitable);         //= release
}

void channels() {
  Channel.try_send(ERROR());                 //= try-acquire
  Channel.try_receive([](ERROR) {});         //= release
  ConcurrentChannel.try_send(ERROR());       //= try-acquire
  ConcurrentChannel.try_receive([](ERROR) {}); //= release
  Channel.close();
}

void sockets(tcp::socket &socket, tcp::resolver &resolver, tcp::acceptor &acceptor,
             tcp::resolver::results_type &all, asio::steady_timer &timer) {
  auto done = [](ERROR) {};
  socket.async_connect(*all.begin(), done);                          //= spawn connection
  asio::async_connect(socket, all, [](ERROR, tcp::endpoint) {});     //= spawn connection
  socket.connect(*all.begin());                                      //= open connection
  asio::connect(socket, all);                                        //= open connection
  resolver.async_resolve("a", "b", [](ERROR, tcp::resolver::results_type) {}); //= spawn async-call
  acceptor.accept(socket);                                           //= source events
  acceptor.async_accept(socket, done);                               //= source events
  timer.async_wait(done);
  socket.close();
}

void reads(tcp::socket &socket, asio::ip::udp::socket &datagrams, asio::mutable_buffer room, std::string &text) {
  auto got = [](ERROR, std::size_t) {};
  asio::ip::udp::endpoint from;
  asio::read(socket, room);                                         //= source events
  asio::read_until(socket, asio::dynamic_buffer(text), '\n');       //= source events
  asio::async_read(socket, room, got);                              //= source events
  asio::async_read_until(socket, asio::dynamic_buffer(text), '\n', got); //= source events
  socket.read_some(room);                                           //= source events
  socket.receive(room);                                             //= source events
  socket.async_read_some(room, got);                                //= source events
  socket.async_receive(room, got);                                  //= source events
  datagrams.receive(room);                                          //= source events
  datagrams.receive_from(room, from);                               //= source events
  datagrams.async_receive(room, got);                               //= source events
  datagrams.async_receive_from(room, from, got);                    //= source events
}

void groups() {
  auto later = asio::post(Context, asio::experimental::deferred); //= spawn queued
  std::vector all{later};
  asio::experimental::make_parallel_group(all); //= range-fanout async-call
}
