// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// The same in C.

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#include <spawn.h>
void *work(void *);
struct req { size_t count; const char **names; };
#define MAX 32
void b1(const struct req *r) { for (size_t i = 0; i < r->count; i++) { pthread_t t; pthread_create(&t, NULL, work, (void *)r->names[i]); pthread_join(t, NULL); } }
void b2(const struct req *r) { pthread_t t[MAX]; size_t n = 0; for (size_t i = 0; i < r->count; i++) { pthread_create(&t[n++], NULL, work, (void *)r->names[i]); if (n == MAX) { while (n) pthread_join(t[--n], NULL); } } while (n) pthread_join(t[--n], NULL); }
void b3(const struct req *r) { pthread_t t[MAX]; for (size_t i = 0; i < r->count; i++) { if (i >= MAX) pthread_join(t[i % MAX], NULL); pthread_create(&t[i % MAX], NULL, work, (void *)r->names[i]); } }
void b4(const struct req *r) { for (size_t i = 0; i < r->count; i++) { pid_t p = fork(); if (p == 0) { execl("/bin/true", "true", r->names[i], NULL); _exit(127); } waitpid(p, NULL, 0); } }
void b5(const struct req *r) { int live = 0; for (size_t i = 0; i < r->count; i++) { while (live >= MAX) { if (wait(NULL) > 0) live--; } if (fork() == 0) { work((void *)r->names[i]); _exit(0); } live++; } while (wait(NULL) > 0) ; }
void b6(const struct req *r) { int live = 0; for (size_t i = 0; i < r->count; i++) { if (live == MAX) { wait(NULL); live--; } pid_t p = fork(); if (p < 0) { perror("fork"); break; } if (!p) { work((void *)r->names[i]); exit(0); } live++; } }
static sem_t slots;
static void *slotted(void *a) { work(a); sem_post(&slots); return NULL; }
void b7(const struct req *r) { sem_init(&slots, 0, 8); for (size_t i = 0; i < r->count; i++) { pthread_t t; sem_wait(&slots); pthread_create(&t, NULL, slotted, (void *)r->names[i]); pthread_detach(t); } }
void b8(const struct req *r) { sem_init(&slots, 0, 8); for (size_t i = 0; i < r->count; i++) { pthread_t t; while (sem_wait(&slots) == -1 && errno == EINTR) ; if (pthread_create(&t, NULL, slotted, (void *)r->names[i])) { sem_post(&slots); continue; } pthread_detach(t); } }
static pthread_mutex_t mu = PTHREAD_MUTEX_INITIALIZER; static pthread_cond_t cv = PTHREAD_COND_INITIALIZER; static int live;
static void *counted(void *a) { work(a); pthread_mutex_lock(&mu); live--; pthread_cond_signal(&cv); pthread_mutex_unlock(&mu); return NULL; }
void b9(const struct req *r) { for (size_t i = 0; i < r->count; i++) { pthread_t t; pthread_mutex_lock(&mu); while (live >= MAX) pthread_cond_wait(&cv, &mu); live++; pthread_mutex_unlock(&mu); pthread_create(&t, NULL, counted, (void *)r->names[i]); pthread_detach(t); } }
static void take(void) { pthread_mutex_lock(&mu); while (live >= MAX) pthread_cond_wait(&cv, &mu); live++; pthread_mutex_unlock(&mu); }
void b10(const struct req *r) { for (size_t i = 0; i < r->count; i++) { pthread_t t; take(); pthread_create(&t, NULL, counted, (void *)r->names[i]); pthread_detach(t); } }
int b11(const struct req *r) { if (r->count > MAX) return -E2BIG; for (size_t i = 0; i < r->count; i++) { pthread_t t; pthread_create(&t, NULL, work, (void *)r->names[i]); pthread_detach(t); } return 0; }
int b12(const struct req *r) { int rc = -1; if (r->count > MAX) goto out; for (size_t i = 0; i < r->count; i++) { pthread_t t; pthread_create(&t, NULL, work, (void *)r->names[i]); pthread_detach(t); } rc = 0; out: return rc; }
struct job { struct req *r; size_t next; pthread_mutex_t m; };
static void *puller(void *a) { struct job *j = a; for (;;) { pthread_mutex_lock(&j->m); size_t i = j->next++; pthread_mutex_unlock(&j->m); if (i >= j->r->count) return NULL; work((void *)j->r->names[i]); } }
void b13(struct req *r) { struct job j = {r, 0, PTHREAD_MUTEX_INITIALIZER}; pthread_t t[8]; for (int i = 0; i < 8; i++) pthread_create(&t[i], NULL, puller, &j); for (int i = 0; i < 8; i++) pthread_join(t[i], NULL); }
void b14(struct req *r) { struct job j = {r, 0, PTHREAD_MUTEX_INITIALIZER}; long n = sysconf(_SC_NPROCESSORS_ONLN); pthread_t *t = calloc(n, sizeof *t); for (int i = 0; i < n; i++) pthread_create(&t[i], NULL, puller, &j); for (int i = 0; i < n; i++) pthread_join(t[i], NULL); }
void b15(const struct req *r) { for (size_t i = 0; i < r->count; i += MAX) { pthread_t t[MAX]; size_t n = r->count - i < MAX ? r->count - i : MAX; for (size_t k = 0; k < n; k++) pthread_create(&t[k], NULL, work, (void *)r->names[i + k]); for (size_t k = 0; k < n; k++) pthread_join(t[k], NULL); } }
void b16(const struct req *r) { size_t left = r->count; const char **p = r->names; while (left) { pthread_t t[MAX]; size_t n = left > MAX ? MAX : left; for (size_t k = 0; k < n; k++) pthread_create(&t[k], NULL, work, (void *)p[k]); for (size_t k = 0; k < n; k++) pthread_join(t[k], NULL); p += n; left -= n; } }
void b17(const struct req *r) { for (size_t i = 0; i < r->count; i++) { char cmd[64]; snprintf(cmd, sizeof cmd, "gzip %s", r->names[i]); system(cmd); } }
void b18(const struct req *r) { for (size_t i = 0; i < r->count; i++) { FILE *f = popen(r->names[i], "r"); if (!f) continue; pclose(f); } }
void b19(char *line) { char *argv[MAX]; int n = 0; for (char *w = strtok(line, " "); w && n < MAX; w = strtok(NULL, " ")) argv[n++] = w; for (int i = 0; i < n; i++) { pthread_t t; pthread_create(&t, NULL, work, argv[i]); pthread_detach(t); } }
void b20(FILE *f) { char line[256]; int n = 0; pthread_t t[MAX]; while (n < MAX && fgets(line, sizeof line, f)) pthread_create(&t[n++], NULL, work, strdup(line)); while (n > 0) pthread_join(t[--n], NULL); }
void b21(const struct req *r) { posix_spawn_file_actions_t fa; posix_spawn_file_actions_init(&fa); for (size_t i = 0; i < r->count; i++) { pid_t p; char *av[] = {(char *)"x", NULL}; if (posix_spawnp(&p, "x", &fa, NULL, av, NULL) == 0) { int st; while (waitpid(p, &st, 0) < 0 && errno == EINTR) ; } } }
void b22(const struct req *r) { unsigned running = 0; for (size_t i = 0; i < r->count; i++) { if (running >= 4) { int st; if (waitpid(-1, &st, 0) > 0) running--; } pid_t p = fork(); if (p == 0) { execlp("x", "x", NULL); _exit(1); } else if (p > 0) running++; } while (running--) wait(NULL); }
struct slot { pthread_t t; int busy; };
void b23(const struct req *r) { struct slot s[8] = {0}; for (size_t i = 0; i < r->count; i++) { struct slot *c = &s[i % 8]; if (c->busy) pthread_join(c->t, NULL); pthread_create(&c->t, NULL, work, (void *)r->names[i]); c->busy = 1; } for (int i = 0; i < 8; i++) if (s[i].busy) pthread_join(s[i].t, NULL); }
int b24(const struct req *r) { pthread_t *t = malloc(MAX * sizeof *t); size_t n = r->count; if (n > MAX) n = MAX; for (size_t i = 0; i < n; i++) if (pthread_create(t + i, NULL, work, (void *)r->names[i]) != 0) { n = i; break; } for (size_t i = 0; i < n; i++) pthread_join(t[i], NULL); free(t); return 0; }
void b25(const struct req *r) { int fds[2]; pipe(fds); for (int i = 0; i < 4; i++) write(fds[1], "+", 1); for (size_t i = 0; i < r->count; i++) { char c; read(fds[0], &c, 1); if (fork() == 0) { work((void *)r->names[i]); write(fds[1], "+", 1); _exit(0); } } }
