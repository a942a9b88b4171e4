// REQUIRES: uv-headers
// RUN: %row_check libuv %s -- -std=gnu17
#include <uv.h>

extern uv_thread_t Thread;   //= handle
extern uv_process_t Process; //= handle
extern uv_sem_t Slots;       //= limiter
extern uv_mutex_t Mutex;

void work(uv_work_t *);
void after(uv_work_t *, int);
void body(void *);
void connected(uv_connect_t *, int);
void resolved(uv_getaddrinfo_t *, int, struct addrinfo *);
void done(uv_fs_t *);
void accepted(uv_stream_t *, int);
void allocate(uv_handle_t *, size_t, uv_buf_t *);
void readable(uv_stream_t *, ssize_t, const uv_buf_t *);
void packet(uv_udp_t *, ssize_t, const uv_buf_t *, const struct sockaddr *, unsigned);
void changed(uv_fs_event_t *, const char *, int, int);

void spawns(uv_loop_t *loop, uv_work_t *request, uv_connect_t *connect, uv_tcp_t *tcp,
            uv_pipe_t *pipe, const struct sockaddr *to, uv_getaddrinfo_t *info, uv_fs_t *fs) {
  uv_buf_t buffer;
  uv_dirent_t entry;
  uv_queue_work(loop, request, work, after);                  //= spawn queued
  uv_tcp_connect(connect, tcp, to, connected);                //= spawn connection
  uv_pipe_connect(connect, pipe, "a", connected);             //= spawn connection
  uv_spawn(loop, &Process, NULL);                             //= spawn process
  uv_thread_create(&Thread, body, NULL);                      //= spawn thread
  uv_thread_create_ex(&Thread, NULL, body, NULL);             //= spawn thread
  uv_thread_join(&Thread);                                    //= join
  uv_getaddrinfo(loop, info, resolved, "a", "b", NULL);       //= spawn queued
  uv_getaddrinfo(loop, info, NULL, "a", "b", NULL);
  uv_fs_open(loop, fs, "a", 0, 0, done);                      //= spawn queued
  uv_fs_open(loop, fs, "a", 0, 0, NULL);
  uv_fs_read(loop, fs, 3, &buffer, 1, 0, done);               //= spawn queued
  uv_fs_write(loop, fs, 3, &buffer, 1, 0, done);              //= spawn queued
  uv_fs_stat(loop, fs, "a", done);                            //= spawn queued
  uv_fs_unlink(loop, fs, "a", done);                          //= spawn queued
  uv_fs_scandir_next(fs, &entry);                             //= source input
  uv_run(loop, UV_RUN_DEFAULT);                               //= join
  uv_stop(loop);
}

void limits(uv_cond_t *cond) {
  uv_sem_init(&Slots, 8);      //= configure
  uv_sem_wait(&Slots);         //= acquire
  uv_sem_trywait(&Slots);      //= try-acquire
  uv_sem_post(&Slots);         //= release
  uv_mutex_lock(&Mutex);
  uv_cond_wait(cond, &Mutex);  //= wait
  uv_sleep(1);                 //= wait
  uv_available_parallelism();  //= source hardware
}

void callbacks(uv_stream_t *stream, uv_udp_t *udp, uv_fs_event_t *watch) {
  uv_listen(stream, 128, accepted);               //= repeat events
  uv_read_start(stream, allocate, readable);      //= repeat events
  uv_udp_recv_start(udp, allocate, packet);       //= repeat events
  uv_fs_event_start(watch, changed, "a", 0);      //= repeat events
  uv_read_stop(stream);
}
