// REQUIRES: glib-headers
// RUN: %row_check glib %s -- -std=gnu17 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
#include <gio/gio.h>
#include <glib.h>

extern GThread *Thread;         //= handle
extern GSubprocess *Subprocess; //= handle
extern GSubprocessLauncher *Launcher;
extern GThreadPool *Pool;       //= executor
extern GMutex Mutex;

gpointer body(gpointer);
void each(gpointer, gpointer);
void inThread(GTask *, gpointer, gpointer, GCancellable *);
void connected(GObject *, GAsyncResult *, gpointer);
void pair(gpointer, gpointer, gpointer);
gboolean removes(gpointer, gpointer, gpointer);
void child(GNode *, gpointer);
gboolean node(GNode *, gpointer);
void named(GQuark, gpointer, gpointer);
gboolean incoming(GSocketService *, GSocketConnection *, GObject *, gpointer);
gboolean readable(GIOChannel *, GIOCondition, gpointer);

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
  g_thread_pool_free(Pool, FALSE, FALSE);
  g_thread_pool_unprocessed(Pool);
  g_task_run_in_thread(task, inThread);             //= spawn queued
  g_get_num_processors();                           //= source hardware
  g_cond_wait(cond, &Mutex);                        //= wait
  g_cond_wait_until(cond, &Mutex, 1);               //= wait
  g_usleep(1);                                      //= wait
}

void calls(GDBusConnection *bus, GDBusProxy *proxy, GAsyncReadyCallback done) {
  g_dbus_connection_call(bus, "a", "/b", "c", "d", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, done, NULL); //= spawn async-call
  g_dbus_proxy_call(proxy, "d", NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, done, NULL);                         //= spawn async-call
}

void processes(gchar **argv) {
  gint in;
  g_spawn_async(NULL, argv, NULL, 0, NULL, NULL, NULL, NULL);                       //= spawn process
  g_spawn_async_with_pipes(NULL, argv, NULL, 0, NULL, NULL, NULL, &in, NULL, NULL, NULL); //= spawn process
  g_spawn_command_line_async("a", NULL);                                            //= spawn process
  g_spawn_command_line_sync("a", NULL, NULL, NULL, NULL);
  Subprocess = g_subprocess_new(0, NULL, "a", NULL);                                //= spawn process
  Subprocess = g_subprocess_newv((const gchar *const *)argv, 0, NULL);              //= spawn process
  Subprocess = g_subprocess_launcher_spawn(Launcher, NULL, "a", NULL);              //= spawn process
  Subprocess = g_subprocess_launcher_spawnv(Launcher, (const gchar *const *)argv, NULL); //= spawn process
  g_subprocess_wait(Subprocess, NULL, NULL);                                        //= join
  g_subprocess_wait_check(Subprocess, NULL, NULL);                                  //= join
  g_subprocess_communicate(Subprocess, NULL, NULL, NULL, NULL, NULL);               //= join
  g_subprocess_communicate_utf8(Subprocess, NULL, NULL, NULL, NULL, NULL);          //= join
}

void connections(GSocketClient *client, GSocketConnectable *to) {
  g_socket_client_connect_async(client, to, NULL, connected, NULL);               //= spawn connection
  g_socket_client_connect_to_host_async(client, "a", 80, NULL, connected, NULL);  //= spawn connection
  g_socket_client_connect(client, to, NULL, NULL);                                //= open connection
  g_socket_client_connect_to_host(client, "a", 80, NULL, NULL);                   //= open connection
}

void callbacks(GList *list, GSList *slist, GQueue *queue, GPtrArray *array, GHashTable *table, GTree *tree,
               GSequence *sequence, GData *data, GNode *root) {
  g_list_foreach(list, each, NULL);                //= repeat
  g_slist_foreach(slist, each, NULL);              //= repeat
  g_queue_foreach(queue, each, NULL);              //= repeat
  g_ptr_array_foreach(array, each, NULL);          //= repeat
  g_hash_table_foreach(table, pair, NULL);         //= repeat
  g_hash_table_foreach_remove(table, removes, NULL); //= repeat
  g_hash_table_foreach_steal(table, removes, NULL);  //= repeat
  g_tree_foreach(tree, removes, NULL);             //= repeat
  g_sequence_foreach(sequence, each, NULL);        //= repeat
  g_datalist_foreach(&data, named, NULL);          //= repeat
  g_node_children_foreach(root, G_TRAVERSE_ALL, child, NULL);         //= repeat
  g_node_traverse(root, G_IN_ORDER, G_TRAVERSE_ALL, -1, node, NULL);  //= repeat
  g_list_length(list);                             //= minimum
  list = g_list_reverse(list);                     //= minimum
  list = g_list_copy(list);                        //= minimum
  list = g_list_sort(list, NULL);                  //= minimum
}

void events(GSocketService *service, GIOChannel *channel, GAsyncQueue *waiting, GSocket *socket,
            GSocketListener *listener, GFileEnumerator *files, GDataInputStream *lines) {
  gchar *line;
  gchar buffer[8];
  g_signal_connect(service, "incoming", G_CALLBACK(incoming), NULL); //= repeat events
  g_signal_connect(service, "run", G_CALLBACK(incoming), NULL);      //= repeat events
  g_signal_connect(service, "event", G_CALLBACK(incoming), NULL);
  g_io_add_watch(channel, G_IO_IN, readable, NULL);                  //= repeat events
  g_async_queue_push(waiting, NULL);                                 //= give
  g_async_queue_pop(waiting);                                        //= source events
  g_async_queue_try_pop(waiting);                                    //= source events
  g_async_queue_timeout_pop(waiting, 1);                             //= source events
  g_socket_accept(socket, NULL, NULL);                               //= source events
  g_socket_receive(socket, buffer, 8, NULL, NULL);                   //= source events
  g_socket_listener_accept(listener, NULL, NULL, NULL);              //= source events
  g_file_enumerator_next_file(files, NULL, NULL);                    //= source input
  g_data_input_stream_read_line(lines, NULL, NULL, NULL);            //= source input
  g_io_channel_read_line(channel, &line, NULL, NULL, NULL);          //= source input
  g_strsplit("a,b", ",", 0);                                         //= clamp
  g_strsplit_set("a,b", ",;", 0);                                    //= clamp
  g_uri_parse_params("a=b", -1, "&", G_URI_PARAMS_NONE, 0);          //= minimum
}

void data(GDir *directory) {
  GHashTableIter entry;
  GVariantIter child;
  const char *text;
  g_dir_read_name(directory);  //= source input
  g_list_length(NULL);         //= minimum
  g_slist_reverse(NULL);       //= minimum
  g_slist_copy(NULL);          //= minimum
  g_slist_sort(NULL, NULL);    //= minimum
  g_slist_length(NULL);        //= minimum
  g_strv_length(NULL);         //= minimum
  g_ptr_array_set_size(NULL, 3);  //= clamp
  g_array_set_size(NULL, 3);      //= clamp
  g_byte_array_set_size(NULL, 3); //= clamp
  g_warning("text");           //= log
  g_hash_table_size(NULL);     //= minimum
  g_bytes_get_data(NULL, NULL); //= minimum
  g_bytes_get_size(NULL);      //= minimum
  g_hash_table_get_keys(NULL); //= minimum
  g_hash_table_get_values(NULL);                //= minimum
  g_hash_table_get_keys_as_array(NULL, NULL);   //= minimum
  g_hash_table_iter_init(&entry, NULL);         //= minimum
  g_hash_table_iter_next(&entry, NULL, NULL);   //= minimum
  g_queue_get_length(NULL);    //= minimum
  g_queue_is_empty(NULL);      //= minimum
  g_queue_pop_head(NULL);      //= minimum
  g_queue_pop_tail(NULL);      //= minimum
  g_sequence_get_length(NULL); //= minimum
  g_sequence_get_begin_iter(NULL);              //= minimum
  g_sequence_iter_is_end(NULL);                 //= minimum
  g_variant_n_children(NULL);  //= minimum
  g_variant_iter_new(NULL);    //= minimum
  g_variant_iter_init(&child, NULL);            //= minimum
  g_variant_iter_next(&child, "s", &text);      //= minimum
  g_variant_iter_loop(&child, "s", &text);      //= minimum
  g_variant_iter_next_value(&child);            //= minimum
  g_variant_iter_n_children(&child);            //= minimum
  g_variant_get_strv(NULL, NULL);               //= minimum
  g_list_model_get_n_items(NULL);               //= minimum
  g_tree_nnodes(NULL);         //= minimum
  g_data_input_stream_read_byte(NULL, NULL, NULL);   //= source input
  g_data_input_stream_read_int16(NULL, NULL, NULL);  //= source input
  g_data_input_stream_read_uint16(NULL, NULL, NULL); //= source input
  g_data_input_stream_read_int32(NULL, NULL, NULL);  //= source input
  g_data_input_stream_read_uint32(NULL, NULL, NULL); //= source input
  g_data_input_stream_read_int64(NULL, NULL, NULL);  //= source input
  g_data_input_stream_read_uint64(NULL, NULL, NULL); //= source input
  g_data_input_stream_read_upto(NULL, "a", 1, NULL, NULL, NULL); //= source input
  g_log_structured_standard("a", G_LOG_LEVEL_WARNING, "b", "1", "c", "d"); //= log
  g_printerr("text");          //= log
  g_print("text");
}
