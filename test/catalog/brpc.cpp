// RUN: %row_check brpc %s -- -std=c++17 -I%stubs/brpc
#include "spawn.h"

extern bthread_sem_t Slots; //= limiter

void *body(void *);

void bthreads(bthread_t id, bthread::CountdownEvent &event) {
  bthread_start_background(&id, nullptr, body, nullptr); //= spawn coroutine
  bthread_start_urgent(&id, nullptr, body, nullptr);     //= spawn coroutine
  bthread_join(id, nullptr);                             //= join
  bthread_self();
  event.signal();
  event.wait();                                          //= join
  bthread_sem_init(&Slots, 8);                           //= configure
  bthread_sem_wait(&Slots);                              //= acquire
  bthread_sem_trywait(&Slots);                           //= try-acquire
  bthread_sem_post(&Slots);                              //= release
  bthread_usleep(1);                                     //= wait
}

void calls(acme::Store_Stub &stub, brpc::Controller &controller, brpc::Channel &channel, acme::Key key,
           acme::Value value) {
  channel.Init("a", nullptr);                               //= open connection
  stub.Get(&controller, &key, &value, brpc::DoNothing());   //= spawn async-call
  stub.Get(&controller, &key, &value, nullptr);             //= neutral
  brpc::Join(controller.call_id());                         //= join
}
