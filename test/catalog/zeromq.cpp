// REQUIRES: zeromq-headers
// RUN: %row_check zeromq %s -- -std=c++17
#include <zmq.h>
#include <zmq.hpp>

void body(void *);

void c(void *socket, char *buffer, zmq_msg_t *message) {
  zmq_connect(socket, "a");         //= open connection
  void *thread = zmq_threadstart(body, 0); //= spawn thread
  zmq_threadclose(thread);          //= join
  zmq_recv(socket, buffer, 8, 0);   //= source events
  zmq_msg_recv(message, socket, 0); //= source events
  zmq_bind(socket, "a");
}

void cpp(zmq::socket_t &socket, zmq::message_t &message) {
  socket.connect("a");                            //= open connection
  (void)socket.recv(message, zmq::recv_flags::none); //= source events
  socket.bind("a");
}
