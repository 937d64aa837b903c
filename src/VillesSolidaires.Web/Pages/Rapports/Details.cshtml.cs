using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Comptes;
using VillesSolidaires.Rapports;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Travaux;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.Rapports;
using VillesSolidaires.Web.Travaux;

namespace VillesSolidaires.Web.Pages.Rapports;

/// <summary>Un rapport : son état, ses documents et leurs empreintes, et sa version web, tirée du même jeu figé que le PDF.</summary>
public sealed class DetailsModel(IRapportAppService rapports, IContenuRapportAppService contenus, IUtilisateurCourant utilisateur) : PageMetier
{
    public RapportDto Rapport { get; private set; } = null!;

    /// <summary>Nul tant que les données ne sont pas figées, ou si le rapport n'est pas disponible : rien de partiel ne se montre.</summary>
    public ContenuRapport? Contenu { get; private set; }

    public SuiviVivant Suivi { get; private set; } = new();

    public TravailAffiche? Travail { get; private set; }

    public IEnumerable<ChiffreCle> ChiffresCles => Contenu!.Jeu.Sections.SelectMany(s => s.ChiffresCles);

    public IEnumerable<ProvenanceChiffre> Provenances => Contenu!.Jeu.Sections.SelectMany(s => s.Provenances);

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        Rapport = await rapports.GetAsync(id, ct);
        var enCours = Rapport.Statut is StatutRapport.Demande or StatutRapport.EnProduction;
        Suivi = await SuiviVivant.LireAsync(HttpContext, enCours ? [Rapport.Suivi()] : [], async autre => (await rapports.GetAsync(autre, ct)).Suivi());
        if (enCours)
        {
            Travail = Rapport.Travail(utilisateur.Peut(TravailPermissions.Gerer) && Rapport.TravailId is { } travail
                ? Url.Page("/Travaux/Index", "Arreter", new { id = travail, retour = Url.Page("/Rapports/Details", new { id }) }) : null);
        }
        else if (Rapport.Statut == StatutRapport.Disponible)
        {
            Contenu = await contenus.GetAsync(id, ct);
        }
    }
}
