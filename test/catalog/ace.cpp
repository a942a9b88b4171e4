// REQUIRES: ace-headers
// RUN: %row_check ace %s -- -std=c++17
#include <ace/OS_NS_unistd.h>
#include <ace/Process.h>
#include <ace/SOCK_Acceptor.h>
#include <ace/SOCK_Connector.h>
#include <ace/Semaphore.h>
#include <ace/Task.h>
#include <ace/Thread.h>
#include <ace/Thread_Manager.h>

extern ACE_Thread_Manager Manager; //= group
extern ACE_Process Process;        //= handle
extern ACE_Semaphore Slots;        //= limiter
extern ACE_Thread_Mutex Mutex;

ACE_THR_FUNC_RETURN body(void *);

void threads(ACE_Task_Base *task, ACE_hthread_t handle) {
  Manager.spawn(body);              //= spawn thread
  Manager.spawn_n(8, body);         //= range-fanout thread
  Manager.wait();                   //= join
  ACE_Thread::spawn(body);          //= spawn thread
  ACE_Thread::join(handle);         //= join
  ACE_Thread::self();
  task->activate();                 //= spawn thread
  task->wait();                     //= join
  ACE_OS::sleep(1);                 //= wait
}

void others(ACE_Process_Options &options, ACE_SOCK_Connector &connector, ACE_SOCK_Acceptor &acceptor,
            ACE_SOCK_Stream &stream, ACE_INET_Addr &to) {
  Process.spawn(options);           //= spawn process
  Process.wait();                   //= join
  Slots.acquire();                  //= acquire
  Slots.tryacquire();               //= try-acquire
  Slots.release();                  //= release
  Mutex.acquire();
  connector.connect(stream, to);    //= open connection
  acceptor.accept(stream);          //= source events
}
