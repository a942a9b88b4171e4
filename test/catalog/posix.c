// RUN: %row_check posix %s -- -std=c17 -D_GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <endian.h>
#include <err.h>
#include <error.h>
#include <fcntl.h>
#include <fts.h>
#include <ftw.h>
#include <glob.h>
#include <mntent.h>
#include <mqueue.h>
#include <pthread.h>
#include <pwd.h>
#include <regex.h>
#include <sched.h>
#include <search.h>
#include <semaphore.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/msg.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysinfo.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <syslog.h>
#include <threads.h>
#include <time.h>
#include <unistd.h>

extern pthread_t Thread; //= handle
extern thrd_t C11Thread; //= handle
extern sem_t Slots;      //= limiter
extern pthread_mutex_t Mutex;

void *work(void *);
int workC11(void *);

void words(char *text, char **rest) {
  strtok(text, " ");         //= minimum
  strtok_r(text, " ", rest); //= minimum
  strsep(rest, " ");         //= minimum
  strchr(text, ' ');         //= minimum
  strrchr(text, ' ');        //= minimum
  strchrnul(text, ' ');      //= minimum
  strpbrk(text, " ,");       //= minimum
  strstr(text, "::");        //= minimum
  strcasestr(text, "id");    //= minimum
  memchr(text, ' ', 8);      //= minimum
  memmem(text, 8, " ", 1);   //= minimum
  strdup(text);              //= minimum
  strndup(text, 8);          //= minimum
}

void threads(struct timespec *time) {
  pthread_create(&Thread, NULL, work, NULL);    //= spawn thread
  thrd_create(&C11Thread, workC11, NULL);       //= spawn thread
  pthread_join(Thread, NULL);                   //= join
  pthread_timedjoin_np(Thread, NULL, time);     //= join
  thrd_join(C11Thread, NULL);                   //= join
  pthread_detach(Thread);                       //= detach
  thrd_detach(C11Thread);                       //= detach
  pthread_self();
  pthread_mutex_lock(&Mutex);
}

void processes(char **argv, char **env, pid_t pid) {
  int status;
  struct rusage usage;
  siginfo_t info;
  fork();                                          //= spawn process
  vfork();                                         //= spawn process
  clone(workC11, NULL, 0, NULL);                   //= spawn process
  posix_spawn(&pid, "a", NULL, NULL, argv, env);   //= spawn process
  posix_spawnp(&pid, "a", NULL, NULL, argv, env);  //= spawn process
  FILE *pipe = popen("a", "r");                    //= spawn process
  pclose(pipe);                                    //= join
  daemon(0, 0);                                    //= spawn process
  system("a");
  system("a &");                                   //= spawn process
  execv("a", argv);
  wait(NULL);                                      //= join-any
  wait3(&status, 0, &usage);                       //= join-any
  wait3(&status, WNOHANG, &usage);                 //= neutral
  waitpid(pid, &status, 0);                        //= join
  waitpid(-1, &status, 0);                         //= join-any
  waitpid(0, &status, 0);                          //= join-any
  waitpid(-1, &status, WNOHANG);                   //= neutral
  waitpid(pid, &status, WNOHANG);                  //= neutral
  wait4(pid, &status, 0, &usage);                  //= join
  wait4(-1, &status, 0, &usage);                   //= join-any
  wait4(-1, &status, WNOHANG, &usage);             //= neutral
  waitid(P_ALL, 0, &info, WEXITED);                //= join-any
  waitid(P_PID, pid, &info, WEXITED);              //= join
}

void semaphores(struct timespec *time) {
  sem_init(&Slots, 0, 8);                       //= configure
  sem_wait(&Slots);                             //= acquire
  sem_timedwait(&Slots, time);                  //= try-acquire
  sem_clockwait(&Slots, CLOCK_MONOTONIC, time); //= try-acquire
  sem_trywait(&Slots);                          //= try-acquire
  sem_post(&Slots);                             //= release
  sem_destroy(&Slots);
}

void tokens(int fd, eventfd_t *token) {
  char one;
  write(fd, &one, 1);       //= give
  eventfd(8, 0);            //= configure
  eventfd_read(fd, token);  //= take
  eventfd_write(fd, 1);     //= give
}

void waits(pthread_cond_t *cond, pthread_mutex_t *mutex, cnd_t *cnd, mtx_t *mtx,
           struct timespec *time) {
  pthread_cond_wait(cond, mutex);                             //= wait
  pthread_cond_timedwait(cond, mutex, time);                  //= wait
  pthread_cond_clockwait(cond, mutex, CLOCK_MONOTONIC, time); //= wait
  pthread_cond_signal(cond);
  cnd_wait(cnd, mtx);                                         //= wait
  cnd_timedwait(cnd, mtx, time);                              //= wait
  sleep(1);                                                   //= wait
  usleep(1);                                                  //= wait
  nanosleep(time, NULL);                                      //= wait
  clock_nanosleep(CLOCK_MONOTONIC, 0, time, NULL);            //= wait
  sched_yield();                                              //= wait
  thrd_sleep(time, NULL);                                     //= wait
  thrd_yield();                                               //= wait
}

void sockets(int fd, struct sockaddr *to, socklen_t size, mqd_t queue, char *buffer,
             struct msghdr *message, struct epoll_event *events, struct timespec *time) {
  int on = 1;
  socket(AF_INET, SOCK_STREAM, 0);
  socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);     //= unblock
  socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);    //= unblock
  fcntl(fd, F_SETFL, O_NONBLOCK);                     //= unblock
  fcntl(fd, F_GETFL);
  ioctl(fd, FIONBIO, &on);                            //= unblock
  ioctl(fd, FIONREAD, &on);
  close(fd);                                          //= close
  connect(fd, to, size);                              //= open connection
  bind(fd, to, size);
  accept(fd, NULL, NULL);                             //= source events
  accept4(fd, NULL, NULL, 0);                         //= source events
  recv(fd, buffer, 8, 0);                             //= source events
  recvfrom(fd, buffer, 8, 0, NULL, NULL);             //= source events
  recvmsg(fd, message, 0);                            //= source events
  send(fd, buffer, 8, 0);
  mq_receive(queue, buffer, 8, NULL);                 //= source events
  mq_timedreceive(queue, buffer, 8, NULL, time);      //= source events
  recvmmsg(fd, NULL, 8, 0, time);                     //= source events
  read(fd, buffer, 8);                                //= source events
  readv(fd, NULL, 8);                                 //= source events
  msgrcv(3, buffer, 8, 0, 0);                         //= source events
  write(fd, buffer, 8);                               //= give
  epoll_wait(fd, events, 8, -1);                      //= source events
  epoll_pwait(fd, events, 8, -1, NULL);               //= source events
}

void files(DIR *directory, FTS *tree, FILE *file, struct dirent *entry, char *buffer, char **line,
           size_t *size) {
  struct dirent **entries;
  readdir(directory);                                 //= source input
  readdir_r(directory, entry, &entry);                //= source input
  scandir(".", &entries, NULL, alphasort);            //= source input
  getdents64(3, buffer, 8);                           //= source input
  fgets(buffer, 8, file);                             //= source input
  getline(line, size, file);                          //= source input
  getdelim(line, size, ',', file);                    //= source input
  ungetc('a', file);
  fread(buffer, 1, 8, file);                          //= source input
  fscanf(file, "%s", buffer);                         //= source input
  getc(file);                                         //= source input
  fgetc(file);                                        //= source input
  getchar();                                          //= source input
  fts_read(tree);                                     //= source input
  getmntent(file);                                    //= source input
  getpwent();                                         //= source input
  scanf("%s", buffer);                                //= source input
  fopen("settings", "r");                             //= source configured
  glob_t found;
  glob("*", 0, NULL, &found);                         //= source input
}

int file(const char *, const struct stat *, int, struct FTW *);
int plainFile(const char *, const struct stat *, int);
void node(const void *, VISIT, int);
void nodeWith(const void *, VISIT, void *);

void callbacks(void *root) {
  nftw(".", file, 8, 0);       //= repeat input
  ftw(".", plainFile, 8);      //= repeat input
  twalk(root, node);           //= repeat
  twalk_r(root, nodeWith, root); //= repeat
}

void measures(int fd, FILE *file, char *buffer, struct stat *st, glob_t *names) {
  stat("a", st);                                      //= measure input
  fstat(fd, st);                                      //= measure input
  lstat("a", st);                                     //= measure input
  fstatat(fd, "a", st, 0);                            //= measure input
  lseek(fd, 0, SEEK_END);                             //= measure input
  lseek(fd, 0, SEEK_SET);
  ftell(file);                                        //= measure input
  ftello(file);                                       //= measure input
  pread(fd, buffer, 8, 0);                            //= measure input
  ntohl(1);                                           //= measure input
  ntohs(1);                                           //= measure input
  be16toh(1);                                         //= measure input
  be32toh(1);                                         //= measure input
  be64toh(1);                                         //= measure input
  le16toh(1);                                         //= measure input
  le32toh(1);                                         //= measure input
  le64toh(1);                                         //= measure input
  __builtin_bswap16(1);                               //= measure input
  __builtin_bswap32(1);                               //= measure input
  __builtin_bswap64(1);                               //= measure input
  sscanf(buffer, "%d", &fd);                          //= minimum
  regex_t pattern;
  regexec(&pattern, buffer, 0, NULL, 0);               //= minimum
  memcpy(buffer, "a", 2);                             //= minimum
  memmove(buffer, "a", 2);                            //= minimum
}

void machine(cpu_set_t *cpus) {
  sysconf(_SC_NPROCESSORS_ONLN); //= source hardware
  sysconf(_SC_NPROCESSORS_CONF); //= source hardware
  sysconf(_SC_PAGESIZE);
  get_nprocs();                  //= source hardware
  get_nprocs_conf();             //= source hardware
  CPU_COUNT(cpus);               //= source hardware
}

void logs(FILE *file, va_list args) {
  syslog(LOG_ERR, "text");         //= log
  syslog(LOG_NOTICE, "text");      //= log
  syslog(LOG_INFO, "text");        //= log
  syslog(LOG_DEBUG, "text");       //= log
  vsyslog(LOG_ERR, "text", args);  //= log
  perror("text");                  //= log
  warn("text");                    //= log
  warnx("text");                   //= log
  fprintf(stderr, "text");         //= log
  fprintf(file, "text");
  vfprintf(stderr, "text", args);  //= log
  fputs("text", stderr);           //= log
  fputs("text", file);
  dprintf(2, "text");              //= log
  dprintf(3, "text");
  fputc('a', stderr);              //= log
  fputc('a', file);
  fwrite("a", 1, 1, stderr);       //= log
  fwrite("a", 1, 1, file);
  write(2, "a", 1);                //= log
  write(3, "a", 1);                //= give
  fflush(file);                    //= log
  fflush(stdout);
  error(0, 0, "text");             //= log
}
