using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;

namespace VillesSolidaires;

/// <summary>Hôte de la matrice : un client par rôle, les objets nommés dans la table, et la liste des routes vraiment atteintes.</summary>
public sealed partial class UsineMatrice : UsineWeb, IObserver<KeyValuePair<string, object?>>
{
    public const string Anonymat = "anonyme";

    /// <summary>Nom de l'organisation à laquelle le compte du bailleur se limite.</summary>
    public const string ObjetBailleur = "organisation-bailleur";

    private const string RouteAtteinte = "Microsoft.AspNetCore.Routing.EndpointMatched";

    private readonly Dictionary<string, ClientWeb> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HttpClient> _api = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _jetons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Task<Guid>>> _objets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _atteintes = new(StringComparer.Ordinal);

    /// <summary>Routes servies depuis le début, par <see cref="Nom"/>.</summary>
    public ICollection<string> Atteintes => _atteintes.Keys;

    /// <summary>« GET /rapports/{id:guid} ». Le nom, et non l'objet : un groupe de routes refait les siens à chaque lecture.</summary>
    public static string Nom(RouteEndpoint route) =>
        $"{string.Join(',', route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])} {route.RoutePattern.RawText}";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Services.GetRequiredService<DiagnosticListener>().Subscribe(this, (nom, _, _) => nom == RouteAtteinte);
        foreach (var fonctionnalite in LignesMatrice.Toutes)
        {
            await fonctionnalite.PreparerAsync(this);
        }
    }

    /// <summary>Donne un nom à un objet, pour les adresses de la table.</summary>
    public void Nommer(string nom, Guid id) => Nommer(nom, () => Task.FromResult(id));

    /// <summary>Donne un nom à un objet refait à chaque appel.</summary>
    public void Nommer(string nom, Func<Task<Guid>> creer) => _objets[nom] = creer;

    /// <summary>L'objet de ce nom, déjà préparé.</summary>
    public Task<Guid> ObjetAsync(string nom) => _objets[nom]();

    /// <param name="role">Un rôle, ou <see cref="Anonymat"/>.</param>
    /// <param name="entree">« GET /rapports/{rapport-dans} », suivi s'il le faut du nom d'un corps.</param>
    public async Task<HttpStatusCode> AppelerAsync(string role, string entree)
    {
        var mots = entree.Split(' ');
        var adresse = mots[1];
        foreach (Match objet in Objet().Matches(adresse))
        {
            adresse = adresse.Replace(objet.Value, (await ObjetAsync(objet.Groups["nom"].Value)).ToString(), StringComparison.Ordinal);
        }
        using var demande = new HttpRequestMessage(HttpMethod.Parse(mots[0]), adresse);
        using var corps = mots.Length > 2 ? Corps(mots[2]) : null;
        demande.Content = corps;
        var http = adresse.StartsWith(ApiEndpoints.Racine, StringComparison.Ordinal) ? await ApiAsync(role) : (await PagesAsync(role)).Http;
        if (demande.Method == HttpMethod.Post && !adresse.StartsWith(ApiEndpoints.Racine, StringComparison.Ordinal))
        {
            demande.Headers.Add("RequestVerificationToken", _jetons[role]);
        }
        using var reponse = await http.SendAsync(demande);
        return reponse.StatusCode;
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is HttpContext http && http.GetEndpoint() is RouteEndpoint route)
        {
            _atteintes[Nom(route)] = true;
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    private static HttpContent Corps(string nom) => LignesMatrice.Toutes.Select(f => f.Corps(nom)).FirstOrDefault(c => c is not null)
        ?? throw new ArgumentOutOfRangeException(nameof(nom), nom, "Ce corps n'est pas décrit.");

    private async Task<ClientWeb> PagesAsync(string role)
    {
        if (_pages.TryGetValue(role, out var client))
        {
            return client;
        }
        client = role == Anonymat ? Anonyme() : await this.NaviguerAsync(await CompteAsync(role));
        _jetons[role] = await client.ChampAsync(role == Anonymat ? "/comptes/connexion" : "/comptes/mon-compte", "__RequestVerificationToken");
        return _pages[role] = client;
    }

    private async Task<HttpClient> ApiAsync(string role)
    {
        if (_api.TryGetValue(role, out var client))
        {
            return client;
        }
        client = Anonyme().Http;
        if (role != Anonymat)
        {
            using var reponse = await client.PostAsJsonAsync($"{ApiEndpoints.Racine}/comptes/connexion", new ConnexionInput { Email = await CompteAsync(role), MotDePasse = MotDePasse });
            var jetons = await reponse.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JetonsDto>();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", jetons!.AccessToken);
        }
        return _api[role] = client;
    }

    private async Task<string> CompteAsync(string role) => role switch
    {
        Roles.Mairie or Roles.Elu => await this.CompteAsync(role, (TypePerimetre.Commune, "13055")),
        Roles.Departement => await this.CompteAsync(role, (TypePerimetre.Departement, "13")),
        Roles.Bailleur => await this.CompteAsync(role, (TypePerimetre.Organisation, (await ObjetAsync(ObjetBailleur)).ToString())),
        _ => await this.CompteAsync(role, (TypePerimetre.National, "")),
    };

    [GeneratedRegex(@"\{(?<nom>[a-z-]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Objet();
}
