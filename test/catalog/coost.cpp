// RUN: %row_check coost %s -- -std=c++17 -I%stubs/coost
#include "spawn.h"

extern co::wait_group Group;  //= group
extern co::chan<int> Slots;   //= limiter

void work();

void tasks(co::Sched *scheduler, co::pool &pool, tcp::Client &client, int *slot) {
  co::go(work);              //= spawn coroutine
  scheduler->go(work);       //= spawn coroutine
  Group.add();
  Group.wait();              //= join
  Slots << 1;                //= acquire
  Slots >> *slot;            //= release
  pool.pop();                //= neutral
  co::connect(1, slot, 4);   //= open connection
  co::accept(1, slot, slot); //= source events
  client.connect(1);         //= open connection
  client.disconnect();
  os::cpunum();              //= source hardware
}
