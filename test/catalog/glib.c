// REQUIRES: glib-headers
// RUN: %row_check glib %s -- -std=gnu17 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
#include <gio/gio.h>
#include <glib.h>

extern GThread *Thread;         //= handle
extern GSubprocess *Subprocess; //= handle
extern GThreadPool *Pool;       //= executor
extern GMutex Mutex;

gpointer body(gpointer);
void each(gpointer, gpointer);
void inThread(GTask *, gpointer, gpointer, GCancellable *);
void connected(GObject *, GAsyncResult *, gpointer);

void threads(GTask *task, GCond *cond) {
  Thread = g_thread_new("a", body, NULL);           //= spawn thread
  Thread = g_thread_try_new("a", body, NULL, NULL); //= spawn thread
  g_thread_join(Thread);                            //= join
  g_thread_unref(Thread);                           //= detach
  g_thread_ref(Thread);
  Pool = g_thread_pool_new(each, NULL, 8, FALSE, NULL); //= configure
  g_thread_pool_set_max_threads(Pool, 8, NULL);     //= configure
  g_thread_pool_push(Pool, NULL, NULL);             //= spawn queued
  g_thread_pool_free(Pool, FALSE, TRUE);            //= join
  g_thread_pool_unprocessed(Pool);
  g_task_run_in_thread(task, inThread);             //= spawn queued
  g_get_num_processors();                           //= source hardware
  g_cond_wait(cond, &Mutex);                        //= wait
  g_cond_wait_until(cond, &Mutex, 1);               //= wait
  g_usleep(1);                                      //= wait
}

void processes(gchar **argv) {
  gint in;
  g_spawn_async(NULL, argv, NULL, 0, NULL, NULL, NULL, NULL);                       //= spawn process
  g_spawn_async_with_pipes(NULL, argv, NULL, 0, NULL, NULL, NULL, &in, NULL, NULL, NULL); //= spawn process
  g_spawn_command_line_async("a", NULL);                                            //= spawn process
  g_spawn_command_line_sync("a", NULL, NULL, NULL, NULL);
  Subprocess = g_subprocess_new(0, NULL, "a", NULL);                                //= spawn process
  Subprocess = g_subprocess_newv((const gchar *const *)argv, 0, NULL);              //= spawn process
  g_subprocess_wait(Subprocess, NULL, NULL);                                        //= join
}

void connections(GSocketClient *client, GSocketConnectable *to) {
  g_socket_client_connect_async(client, to, NULL, connected, NULL);               //= spawn connection
  g_socket_client_connect_to_host_async(client, "a", 80, NULL, connected, NULL);  //= spawn connection
  g_socket_client_connect(client, to, NULL, NULL);                                //= open connection
  g_socket_client_connect_to_host(client, "a", 80, NULL, NULL);                   //= open connection
}

void data(GDir *directory) {
  g_dir_read_name(directory);  //= source input
  g_warning("text");           //= log
  g_log_structured_standard("a", G_LOG_LEVEL_WARNING, "b", "1", "c", "d"); //= log
  g_printerr("text");          //= log
  g_print("text");
}
