// spawn: pthread_create detached
// loop: for(;;) around accept
// origin: accepted connections
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N4 | limiter: sem_wait before accept, sem_post in the handler
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

#define MAX_SESSIONS 10

static sem_t sessions;

static void *serve(void *arg)
{
	int fd = (int)(intptr_t)arg;
	char user[128];

	if (read(fd, user, sizeof(user)) >= 0)
		witnessTask();
	close(fd);
	sem_post(&sessions);
	return NULL;
}

static void serve_forever(int lfd)
{
	pthread_attr_t attr;

	pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	for (;;) {
		pthread_t tid;
		int fd;

#ifdef TWIN
		while (sem_wait(&sessions) < 0 && errno == EINTR)
			;
#endif
		do
			fd = accept(lfd, NULL, NULL);
		while (fd < 0 && (errno == EINTR || errno == ECONNABORTED));
		if (fd < 0)
			break;
		if (pthread_create(&tid, &attr, serve, (void *)(intptr_t)fd) != 0) {
			close(fd);
			sem_post(&sessions);
		}
	}
	pthread_attr_destroy(&attr);
}

static struct sockaddr_un address = {.sun_family = AF_UNIX};

static void *clients(void *arg)
{
	for (size_t n = *(size_t *)arg; n > 0; n--) {
		int fd = socket(AF_UNIX, SOCK_STREAM, 0);

		if (connect(fd, (struct sockaddr *)&address, sizeof(address)) == 0)
			(void)!write(fd, "root\r\n", 6);
		close(fd);
	}
	int last = socket(AF_UNIX, SOCK_STREAM, 0);
	connect(last, (struct sockaddr *)&address, sizeof(address));
	witnessReport();
	return NULL;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	int lfd = socket(AF_UNIX, SOCK_STREAM, 0);
	pthread_t tid;

	snprintf(address.sun_path + 1, 64, "finger-%d", (int)getpid());
	sem_init(&sessions, 0, MAX_SESSIONS);
	if (bind(lfd, (struct sockaddr *)&address, sizeof(address)) < 0 || listen(lfd, 128) < 0)
		return 1;
	pthread_create(&tid, NULL, clients, &n);
	serve_forever(lfd);
	return 1;
}
