// spawn: ACE_Thread_Manager::spawn
// loop: index loop
// origin: container parameter
// waits: ACE_Thread_Manager::wait
// distance: member function
// differs: what the loop repeats
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: constant number of threads take from an index | loop: none, spawn_n
// witness: runnable
// packages: ACE
#include "witness.h"
#include <ace/Log_Msg.h>
#include <ace/Thread_Manager.h>
#include <atomic>
#include <string>
#include <vector>

struct RoutedMessage
{
  std::string destination;
  int priority;
};

class Router
{
public:
  explicit Router (const std::vector<RoutedMessage> &messages) : messages_ (messages) {}

  int route_all ()
  {
#ifdef TWIN
    if (manager_.spawn_n (4, &Router::svc, this) == -1)
      ACE_ERROR_RETURN ((LM_ERROR, "%p\n", "spawn_n"), -1);
#else
    for (size_t i = 0; i < messages_.size (); ++i)
      if (manager_.spawn (&Router::svc, this) == -1)
        ACE_ERROR_RETURN ((LM_ERROR, "%p\n", "spawn"), -1);
#endif
    return manager_.wait ();
  }

private:
  static ACE_THR_FUNC_RETURN svc (void *arg)
  {
    Router *self = static_cast<Router *> (arg);
    witness::Task alive;
#ifdef TWIN
    for (size_t i; (i = self->next_++) < self->messages_.size (); )
#else
    size_t i = self->next_++;
#endif
      self->deliver (self->messages_[i]);
    return 0;
  }

  void deliver (const RoutedMessage &message)
  {
    if (message.priority >= 0)
      witness::work ();
  }

  const std::vector<RoutedMessage> &messages_;
  std::atomic<size_t> next_ {0};
  ACE_Thread_Manager manager_;
};

int main (int argc, char **argv)
{
  std::vector<RoutedMessage> messages (witness::size (argc, argv), RoutedMessage {"tcp://b", 1});
  Router router (messages);
  router.route_all ();
  return witness::report ();
}
