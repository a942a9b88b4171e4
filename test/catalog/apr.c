// REQUIRES: apr-headers
// RUN: %row_check apr %s -- -std=gnu17 -I/usr/include/apr-1.0
#include <apr_file_info.h>
#include <apr_file_io.h>
#include <apr_hash.h>
#include <apr_network_io.h>
#include <apr_queue.h>
#include <apr_reslist.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_cond.h>
#include <apr_thread_pool.h>
#include <apr_thread_proc.h>
#include <apr_time.h>

extern apr_thread_t *Thread;    //= handle
extern apr_proc_t Process;      //= handle
extern apr_thread_pool_t *Pool; //= executor
extern apr_reslist_t *Slots;    //= limiter
extern apr_queue_t *Queue;      //= limiter
extern apr_thread_mutex_t *Mutex;

void *body(apr_thread_t *, void *);
int entry(void *, const void *, apr_ssize_t, const void *);
int pair(void *, const char *, const char *);

void threads(apr_pool_t *memory, apr_thread_cond_t *cond) {
  apr_status_t status;
  apr_thread_create(&Thread, NULL, body, NULL, memory);       //= spawn thread
  apr_thread_join(&status, Thread);                           //= join
  apr_thread_detach(Thread);                                  //= detach
  apr_thread_pool_create(&Pool, 1, 8, memory);                //= configure
  apr_thread_pool_thread_max_set(Pool, 8);                    //= configure
  apr_thread_pool_push(Pool, body, NULL, 0, NULL);            //= spawn queued
  apr_thread_pool_top(Pool, body, NULL, 0, NULL);             //= spawn queued
  apr_thread_pool_schedule(Pool, body, NULL, 1, NULL);        //= spawn queued
  apr_thread_pool_destroy(Pool);                              //= join
  apr_thread_pool_tasks_count(Pool);
  apr_thread_cond_wait(cond, Mutex);                          //= wait
  apr_sleep(1);                                               //= wait
}

void processes(const char *const *argv, apr_pool_t *memory) {
  apr_proc_create(&Process, "a", argv, NULL, NULL, memory);   //= spawn process
  apr_proc_fork(&Process, memory);                            //= spawn process
  apr_proc_wait(&Process, NULL, NULL, APR_WAIT);              //= join
  apr_proc_wait_all_procs(&Process, NULL, NULL, APR_WAIT, memory); //= join-any
  apr_proc_wait(&Process, NULL, NULL, APR_NOWAIT);            //= neutral
  apr_proc_wait_all_procs(&Process, NULL, NULL, APR_NOWAIT, memory); //= neutral
  apr_proc_kill(&Process, 9);
}

void limits(apr_socket_t *socket, apr_sockaddr_t *to, apr_pool_t *memory, void **out) {
  apr_socket_connect(socket, to);                                           //= open connection
  apr_socket_accept(&socket, socket, memory);                               //= source events
  apr_reslist_create(&Slots, 0, 4, 8, 0, NULL, NULL, NULL, memory);         //= configure
  apr_reslist_acquire(Slots, out);                                          //= acquire
  apr_reslist_release(Slots, *out);                                         //= release
  apr_queue_create(&Queue, 8, memory);                                      //= configure
  apr_queue_push(Queue, NULL);                                              //= acquire
  apr_queue_trypush(Queue, NULL);                                           //= try-acquire
  apr_queue_pop(Queue, out);                                                //= release
  apr_queue_size(Queue);
  apr_thread_mutex_lock(Mutex);
}

void data(apr_finfo_t *info, apr_dir_t *directory) {
  apr_dir_read(info, 0, directory); //= source input
  char *state, words[] = "a;b";
  apr_strtok(words, ";", &state); //= minimum
  apr_file_gets(words, 8, 0); //= source input
  apr_hash_first(NULL, NULL);     //= minimum
  apr_hash_count(NULL);           //= minimum
  apr_table_elts(NULL);           //= minimum
  apr_hash_do(entry, NULL, NULL); //= repeat
  apr_table_do(pair, NULL, NULL, NULL); //= repeat
}
