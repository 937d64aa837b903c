namespace VillesSolidaires.Conventions;

/// <summary>Ce que partagent les services d'une convention : charger, laisser le domaine agir, enregistrer une fois.</summary>
public abstract class ServiceConvention(AppServiceOutils outils, IConventionRepository conventions, NotificationsConvention notifications) : AppService(outils)
{
    protected IConventionRepository Conventions => conventions;
    protected NotificationsConvention Notifications => notifications;

    protected Acte Acte() => new(Utilisateur.Id, Utilisateur.Nom, Maintenant);

    /// <summary>Charge une convention pour y agir : la voir ne suffit pas, il faut en être partie (ou l'échelon national).</summary>
    protected async Task<Convention> PourAgirAsync(Guid id, CancellationToken ct)
    {
        var convention = await conventions.GetAsync(id, ct);
        return Utilisateur.Perimetre.EstNational || convention.Parties.Any(p => p.AgitPour(Utilisateur.Perimetre))
            ? convention
            : throw new AutorisationRefuseeException(ConventionErrorCodes.PasPartie);
    }

    /// <summary>Un verbe, un enregistrement. Si le texte était à la signature, ceux qui avaient signé en sont avertis.</summary>
    /// <param name="motAActeur">Si la convention change de main : sujet du courriel à la partie désormais attendue.</param>
    protected async Task<EffetModificationDto> ModifierAsync(
        Guid id, string? concurrencyStamp, Action<Convention, Acte> verbe, CancellationToken ct, string? motAActeur = null)
    {
        var convention = await PourAgirAsync(id, ct);
        var signes = convention.Parties.SelectMany(p => p.Signataires).Where(s => s.SigneLe is not null).ToList();
        var acte = Acte();
        verbe(convention, acte);
        var annulees = signes.Count - convention.Signatures.Nombre;
        if (annulees > 0)
        {
            notifications.PrevenirAnnulation(convention, signes);
        }
        if (motAActeur is not null)
        {
            await notifications.PrevenirActeurAsync(convention, motAActeur, ct);
        }
        await conventions.SaveAsync(convention, concurrencyStamp, ct);
        return new EffetModificationDto(Math.Max(0, annulees), convention.ConcurrencyStamp);
    }

    /// <exception cref="AutorisationRefuseeException">La personne n'agit pas pour cette partie.</exception>
    protected void ExigerMaPartie(PartieConvention partie)
    {
        if (!partie.AgitPour(Utilisateur.Perimetre) && !Utilisateur.Perimetre.EstNational)
        {
            throw new AutorisationRefuseeException(ConventionErrorCodes.PasVotrePartie).WithData("Partie", partie.Nom);
        }
    }
}
