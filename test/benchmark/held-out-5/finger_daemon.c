// spawn: pthread_create detached
// loop: while
// origin: accept
// waits: detached
// distance: same function
// differs: what limits the sessions
// A: unbounded Y7 | limiter: the backlog of listen
// B: bounded N4 | limiter: semaphore before accept
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

#define MAX_USERS 16

static sem_t users;

static void *answer(void *p)
{
	int fd = (int)(intptr_t)p;

	witnessTask();
	close(fd);
#ifdef TWIN
	sem_post(&users);
#endif
	return NULL;
}

static void serve(int ls)
{
	pthread_t tid;
	int fd;

	listen(ls, MAX_USERS);
	for (;;) {
#ifdef TWIN
		sem_wait(&users);
#endif
		if ((fd = accept(ls, NULL, NULL)) < 0)
			break;
		if (pthread_create(&tid, NULL, answer, (void *)(intptr_t)fd) == 0)
			pthread_detach(tid);
		else
			close(fd);
	}
}

static struct sockaddr_un where = {.sun_family = AF_UNIX};
static size_t visits;
static int ls;

static void *visitors(void *unused)
{
	for (size_t i = 0; i < visits; i++) {
		int c = socket(AF_UNIX, SOCK_STREAM, 0);
		connect(c, (struct sockaddr *)&where, sizeof where);
		close(c);
	}
	shutdown(ls, SHUT_RDWR);
	return unused;
}

int main(int argc, char **argv)
{
	pthread_t v;

	visits = witnessSize(argc, argv);
	sem_init(&users, 0, MAX_USERS);
	snprintf(where.sun_path + 1, sizeof(where.sun_path) - 1, "finger%d", getpid());
	ls = socket(AF_UNIX, SOCK_STREAM, 0);
	bind(ls, (struct sockaddr *)&where, sizeof where);
	listen(ls, MAX_USERS);
	pthread_create(&v, NULL, visitors, NULL);
	serve(ls);
	return witnessReport();
}
