// spawn: std::thread detached
// loop: while over a socket
// origin: messages
// waits: detached
// distance: lambda
// differs: who handles the message
// A: unbounded Y8 | limiter: none
// B: bounded N10 | limiter: the loop handles the message itself
// witness: runnable
// packages: libzmq
#include "witness.h"
#include <string>
#include <thread>
#include <zmq.hpp>

class Gateway {
public:
  explicit Gateway(zmq::context_t &context) : frontend_(context, zmq::socket_type::pull) {
    frontend_.set(zmq::sockopt::rcvtimeo, 100);
    frontend_.bind("inproc://frontend");
  }

  void run() {
    auto on_message = [this](std::string text) {
      if (text.empty())
        ++malformed_;
      else
        forward(text);
    };

    zmq::message_t message;
    while (frontend_.recv(message, zmq::recv_flags::none)) {
#ifdef TWIN
      on_message(message.to_string());
#else
      std::thread(on_message, message.to_string()).detach();
#endif
    }
  }

private:
  void forward(const std::string &) { witness::task(); }

  zmq::socket_t frontend_;
  int malformed_ = 0;
};

int main(int argc, char **argv) {
  zmq::context_t context(1);
  auto *gateway = new Gateway(context);
  zmq::socket_t client(context, zmq::socket_type::push);
  client.connect("inproc://frontend");
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    client.send(zmq::str_buffer("hello"), zmq::send_flags::none);
  gateway->run();
  return witness::report();
}
