// spawn: pthread_create detached
// loop: accept loop
// origin: connections
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter and condition before accept
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

#define MAX_TUNNELS 20

static pthread_mutex_t tunnels_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t tunnels_free = PTHREAD_COND_INITIALIZER;
static unsigned tunnels_open;

static void *tunnel_main(void *arg)
{
	int client = (int)(long)arg;
	witnessTask();
	close(client);
	pthread_mutex_lock(&tunnels_lock);
	tunnels_open--;
	pthread_cond_signal(&tunnels_free);
	pthread_mutex_unlock(&tunnels_lock);
	return NULL;
}

static void serve(int listener)
{
	pthread_attr_t attr;
	pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	pthread_attr_setstacksize(&attr, 64 * 1024);
	for (;;) {
		pthread_t tid;
		int client;

		pthread_mutex_lock(&tunnels_lock);
#ifdef TWIN
		while (tunnels_open >= MAX_TUNNELS)
			pthread_cond_wait(&tunnels_free, &tunnels_lock);
#endif
		tunnels_open++;
		pthread_mutex_unlock(&tunnels_lock);

		client = accept(listener, NULL, NULL);
		if (client < 0)
			break;
		if (pthread_create(&tid, &attr, tunnel_main, (void *)(long)client) != 0)
			close(client);
	}
	pthread_attr_destroy(&attr);
}

static struct sockaddr_un address = {.sun_family = AF_UNIX};

static void *clients(void *count)
{
	for (size_t n = (size_t)count; n > 0; n--) {
		int fd = socket(AF_UNIX, SOCK_STREAM, 0);
		connect(fd, (struct sockaddr *)&address, sizeof(address));
	}
	return NULL;
}

int main(int argc, char **argv)
{
	struct timeval patience = {.tv_usec = 300000};
	int listener = socket(AF_UNIX, SOCK_STREAM, 0);
	pthread_t tid;

	snprintf(address.sun_path + 1, 60, "tunnel-%d", (int)getpid());
	bind(listener, (struct sockaddr *)&address, sizeof(address));
	listen(listener, 64);
	setsockopt(listener, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
	pthread_create(&tid, NULL, clients, (void *)witnessSize(argc, argv));
	serve(listener);
	return witnessReport();
}
