using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VillesSolidaires;
using VillesSolidaires.DbMigrator;
using VillesSolidaires.EntityFrameworkCore;

var ligne = LigneDeCommande.Lire(args);
if (ligne.Erreur is { } erreur)
{
    await Console.Error.WriteLineAsync($"{erreur}\n\n{LigneDeCommande.Aide}");
    return CodeRetour.Usage;
}
if (ligne.DemandeAide)
{
    Console.WriteLine(LigneDeCommande.Aide);
    return CodeRetour.Succes;
}

var builder = Host.CreateApplicationBuilder();
// La progression et le bilan disent tout ce qu'il faut : seuls les avertissements s'y ajoutent.
builder.Logging.SetMinimumLevel(LogLevel.Warning);
// L'autorisation d'ASP.NET Core, que l'application enregistre, demande le routage même sans serveur.
builder.Services.AddRouting();
builder.Services.AddVillesSolidairesApplication();
builder.Services.AddVillesSolidairesEntityFrameworkCore(builder.Configuration);
builder.Services.AddSingleton<Commandes>();
using var hote = builder.Build();

using var arret = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    arret.Cancel();
};
return await hote.Services.GetRequiredService<Commandes>().ExecuterAsync(ligne, arret.Token);
